#' # Reading an experiment
#'
#' `tandem experiment FILE` leaves a results folder. This script reads one and draws the mean of an output for each row
#' of the design, with the 95 % interval of the mean. It needs nothing but R: `Rscript read-experiment.R`, or
#' `knitr::spin("read-experiment.R")` for a page with text and figure.
#'
#' The folder is taken from the environment variable `TANDEM_FOLDER`. What each file holds, column by column, is said in
#' `docs/guides/reading-results.md`.

folder <- Sys.getenv("TANDEM_FOLDER", "results/nudge-comparison")
figure <- Sys.getenv("TANDEM_FIGURE", "means-r.png")

#' ## What is said of the runs
#'
#' Every analysis gives a sentence. They are read where the package jsonlite is installed.

if (requireNamespace("jsonlite", quietly = TRUE)) {
  document <- jsonlite::fromJSON(file.path(folder, "analysis", "all.json"), simplifyVector = FALSE)
  for (analysis in document$analyses) cat("-", analysis$sentence, "\n")
}

#' ## The runs and their factors
#'
#' One row a run. Only an empty cell is nothing: an option may be called `NA` or `none`. Columns keep their names
#' (`check.names = FALSE`), as `levers.followThrough` would, but `trust@deprivation=q1` would not.

read_table <- function(name) {
  read.csv(file.path(folder, name), na.strings = "", check.names = FALSE, fileEncoding = "UTF-8")
}
runs <- read_table("runs.csv")
summary_of_rows <- read_table("summary.csv")
cat(nrow(runs), "runs,", sum(runs$status == "failed"), "failed,", length(unique(runs$row)), "rows of the design\n")

#' ## Means by row
#'
#' `summary.csv` has them ready. That the means of the runs are the same shows that both were read as they were meant.

for (output in unique(summary_of_rows$output)) {
  own <- if (paste0("output.", output) %in% names(runs)) paste0("output.", output) else output
  lines <- summary_of_rows[summary_of_rows$output == output, ]
  means <- tapply(runs[[own]], runs$row, mean, na.rm = TRUE)[as.character(lines$row)]
  there <- lines$runs > 0
  stopifnot(all(abs(means[there] - lines$mean[there]) < 1e-9))
}
print(summary_of_rows, digits = 4)

#' ## The figure
#'
#' The first output, one point a row. Rows are named by their factors; a factor without a value is left as the scenario
#' has it.

known <- c("row", "label", "output", "unit", "runs", "failed", "mean", "sd", "low", "high")
factors <- setdiff(names(summary_of_rows), known)
output <- summary_of_rows$output[1]
lines <- summary_of_rows[summary_of_rows$output == output, ]

words <- vapply(seq_len(nrow(lines)), function(i) {
  if (!is.na(lines$label[i])) return(as.character(lines$label[i]))
  set <- factors[!is.na(unlist(lapply(factors, function(name) lines[[name]][i])))]
  values <- vapply(set, function(name) paste(name, lines[[name]][i]), "")
  if (length(values) == 0) paste("row", lines$row[i]) else paste(values, collapse = ", ")
}, "")

# Some builds of R draw PNG only through X11, which a server has not: cairo where it is there, what R chooses elsewhere.
open_png <- function(...) {
  if (capabilities("cairo")) png(..., type = "cairo") else png(...)
}
open_png(figure, width = 1050, height = 180 + 60 * nrow(lines), res = 150)
places <- rev(seq_len(nrow(lines)))
par(mar = c(4, 2 + 0.5 * max(nchar(words)), 1, 1), las = 1)
plot(lines$mean, places,
  xlim = range(lines$low, lines$high, lines$mean, na.rm = TRUE), ylim = c(0.5, nrow(lines) + 0.5),
  pch = 19, col = "#1f5f8b", yaxt = "n", ylab = "",
  xlab = sprintf("%s (%s), mean and 95 %% interval", output, lines$unit[1])
)
segments(lines$low, places, lines$high, places, col = "#1f5f8b", lwd = 2)
axis(2, at = places, labels = words)
invisible(dev.off())
cat("Wrote", figure, "\n")
