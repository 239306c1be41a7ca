// What the laboratory never reaches in the libraries that it draws and reads with: names of functions, classes and methods by
// module; '*' stands for all that a module exports. Kept true by test/lab/results and test/lab/reader, which compare what is
// carried with what is whole.

const list = (...lines) => lines.flatMap((line) => line.split(' '));
const of = (name, ...lines) => list(...lines).map((method) => `${name}.${method}`);
const whole = (...lines) => Object.fromEntries(list(...lines).map((name) => [`${name}.js`, ['*']]));

const CHARTS = [
  // Nothing moves by itself: every chart has `animation: false`.
  ...list('Animation awaitAll resolveTargetOptions onAnimationProgress Config.datasetAnimationScopeKeys'),
  ...of('Animations', '_animateOptions _createAnimations'),
  ...of('Animator', '_refresh _update _notify start add'),
  // Nothing answers the pointer inside a chart: every chart has `events: []`.
  ...of('Chart', '_eventHandler _handleEvent _getActiveElements setActiveElements updateHoverStyle'),
  ...of('Chart', '_updateHoverStyles getElementsAtEventForMode isPointInArea'),
  ...list('determineLastEvent fromNativeEvent createProxyAndListen Interaction LineElement.interpolate'),
  ...of('DatasetController', 'setHoverStyle removeHoverStyle _setDatasetHoverStyle _removeDatasetHoverStyle'),
  ...of('DatasetController', '_setStyle getStyle getLabelAndValue'),
  ...list('BarController.getLabelAndValue Element.tooltipPosition Element.hasValue'),
  ...of('BarElement', 'getCenterPoint inRange inXRange inYRange getRange'),
  ...of('PointElement', 'inRange inXRange inYRange getCenterPoint getRange'),
  // Data come as points or as pairs and numbers, and are put in place of others as a whole.
  ...of('DatasetController', 'parsePrimitiveData parseArrayData parseObjectData getAllParsedValues _sync'),
  ...of('DatasetController', '_onDataPush _onDataPop _onDataShift _onDataSplice _onDataUnshift'),
  ...list(
    'BarController.parseObjectData convertObjectDataToArray moveNumericKeys addIfString findOrAddLabel',
  ),
  ...of('Chart', '_updateVisibility _resetElements reset'),
  // Nothing is hidden or shown, taken off the register, or asked for what stands in it.
  ...of('Chart', 'setDatasetVisibility toggleDataVisibility hide show unregister getVisibleDatasetCount'),
  ...of('Chart', 'toBase64Image isPluginEnabled getActiveElements'),
  // Lines are straight and of one colour, bars are of a given width.
  ...list('strokePathDirect _getInterpolationMethod', 'computeMinSampleSize getAllScaleValues'),
  ...list('computeFlexCategoryTraits'),
  ...of('LineElement', 'first last pathSegment'),
  // Axes have no titles and no major ticks.
  ...list('titleAlign titleArgs skipMajors getMajorIndices'),
  ...list('TypedRegistry.unregister BasicPlatform'),
];

const HELPERS = [
  // Colours are handed on as they are: nothing is hovered over, nothing fades.
  ...list('color getHoverColor'),
  ...list('getRelativePosition getCanvasPosition useOffsetPos _isClickEvent _isPointInArea'),
  // Lines are straight and of one colour, bars have no round corners, points are not drawn.
  ...list('_updateBezierControlPoints splineCurve splineCurveMonotone monotoneCompute monotoneAdjust'),
  ...list('capBezierPoints _steppedLineTo _bezierCurveTo _steppedInterpolation _bezierInterpolation'),
  ...list('doSplitByStyles _boundSegment addRoundedRectPath drawPointLegend'),
];

// yaml reads here and never writes; no node is changed or made into an object of JavaScript, and no value is one of YAML 1.1.
const YAML = {
  ...whole('doc/anchors doc/applyReviver doc/createNode nodes/addPairToJSMap nodes/toJS visit'),
  ...whole('parse/cst-scalar parse/cst-stringify parse/cst-visit compose/util-flow-indent-check'),
  ...whole('schema/json/schema schema/yaml-1.1/schema schema/yaml-1.1/binary schema/yaml-1.1/merge'),
  ...whole('schema/yaml-1.1/omap schema/yaml-1.1/pairs schema/yaml-1.1/set schema/yaml-1.1/timestamp'),
  ...whole('stringify/stringify stringify/stringifyCollection stringify/stringifyDocument'),
  ...whole('stringify/stringifyNumber stringify/stringifyPair stringify/stringifyString'),
  'compose/composer.js': of('Composer', 'compose streamInfo'),
  'doc/Document.js': of(
    'Document',
    'clone add addIn createAlias createNode createPair delete deleteIn get getIn has hasIn set setIn toJS toJSON toString',
  ),
  'doc/directives.js': of('Directives', 'clone tagString toString'),
  'errors.js': list('YAMLWarning prettifyError'),
  'nodes/Alias.js': [...of('Alias', 'resolve toJSON toString'), 'getAliasCount'],
  'nodes/Collection.js': [
    ...of('Collection', 'clone addIn deleteIn getIn hasAllNullValues hasIn setIn'),
    'collectionFromPath',
  ],
  'nodes/Node.js': of('NodeBase', 'clone toJS'),
  'nodes/Pair.js': [...of('Pair', 'clone toJSON toString'), 'createPair'],
  'nodes/Scalar.js': of('Scalar', 'toJSON'),
  'nodes/YAMLMap.js': [...of('YAMLMap', 'from add delete get has set toJSON toString'), 'findPair'],
  'nodes/YAMLSeq.js': [...of('YAMLSeq', 'from add delete get has set toJSON toString'), 'asItemIndex'],
  'schema/Schema.js': of('Schema', 'clone'),
};

/** What is never reached, by module and by the folder in which a library has its modules. */
export const UNREACHED = {
  'chart.js/dist': { 'chart.js': CHARTS, 'chunks/index.js': HELPERS },
  'yaml/browser/dist': YAML,
  // Tables of results hold numbers and texts in flat columns; others are refused before: see viz/lab/reader/parquet.ts.
  'hyparquet/src': {
    ...whole('bloom delta filter geoparquet indexes variant wkb xxhash'),
    'convert.js': ['parseInt96Nanos'],
    'encoding.js': ['byteStreamSplit'],
    'plain.js': list('readPlainBoolean readPlainInt96 readPlainByteArrayFixed'),
  },
  // Formulas are looked over before they are parsed: no text and no list of values gets as far.
  'mathjs/lib/esm': {
    'expression/parse.js': list('parseStringToken parseRow'),
    ...whole('utils/collection'),
  },
};
