/*
 * The benchmark kernel in plain C: the twin of bench/kernel.ts, with the same bits.
 *
 * usage: kernel SIZE STEPS sequential|keyed
 * prints the checksum (17 significant digits) and the nanoseconds of one agent-update.
 * build: gcc -O3 -march=native -ffp-contract=off kernel.c -lm
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define DEGREE 8
#define UNIT (1.0 / 4294967296.0)

static uint32_t state[4];

static uint32_t sfc32(void) {
  uint32_t sum = state[0] + state[1] + state[3]++;
  state[0] = state[1] ^ (state[1] >> 9);
  state[1] = state[2] + (state[2] << 3);
  state[2] = ((state[2] << 21) | (state[2] >> 11)) + sum;
  return sum;
}

static void seed_generator(uint32_t seed) {
  state[0] = seed;
  state[1] = seed ^ 0x9e3779b9u;
  state[2] = 0x243f6a88u;
  state[3] = 1;
  for (int k = 0; k < 16; k++) sfc32();
}

static inline uint32_t turn(uint32_t y, int by) { return (y << by) | (y >> (32 - by)); }

/* First word of Threefry-2x32 with 20 rounds. */
static inline uint32_t threefry(uint32_t k0, uint32_t k1, uint32_t c0, uint32_t c1) {
  static const int by[8] = {13, 15, 26, 6, 17, 29, 16, 24};
  uint32_t key[3] = {k0, k1, 0x1bd11bdau ^ k0 ^ k1};
  uint32_t x = c0 + k0, y = c1 + k1;
#pragma GCC unroll 20
  for (int round = 0; round < 20; round++) {
    x += y;
    y = turn(y, by[round % 8]) ^ x;
    if (round % 4 == 3) {
      int s = round / 4 + 1;
      x += key[s % 3];
      y += key[(s + 1) % 3] + s;
    }
  }
  return x;
}

/* e to the power x from plain arithmetic, as expFast in sim/exact: relative error at most 1e-8 on [-30, 30]. */
static inline double exp_fast(double x) {
  double z = x > 30 ? 30 : x < -30 ? -30 : x;
  double k = floor(z * 1.4426950408889634 + 0.5);
  double r = z - k * 0.6931471805599453;
  double p =
      1 +
      r * (1 + r * (0.5 + r * (0.16666666666666666 +
                               r * (0.041666666666666664 +
                                    r * (0.008333333333333333 +
                                         r * (0.001388888888888889 + r * 0.0001984126984126984))))));
  uint64_t bits = (uint64_t)(1023 + (int64_t)k) << 52;
  double power;
  memcpy(&power, &bits, sizeof power);
  return p * power;
}

int main(int argc, char **argv) {
  if (argc != 4) return 2;
  const uint32_t size = (uint32_t)atoi(argv[1]);
  const uint32_t steps = (uint32_t)atoi(argv[2]);
  const int keyed = strcmp(argv[3], "keyed") == 0;
  uint32_t *neighbours = malloc(sizeof *neighbours * size * DEGREE);
  uint32_t *ring = malloc(sizeof *ring * size);
  double *cost = malloc(sizeof *cost * size);
  double *capacity = malloc(sizeof *capacity * size);
  double *trust = malloc(sizeof *trust * size);
  uint8_t *active = malloc(size);
  uint8_t *next = malloc(size);
  if (!neighbours || !ring || !cost || !capacity || !trust || !active || !next) return 1;

  seed_generator(1);
  for (uint32_t i = 0; i < size; i++) ring[i] = i;
  for (int r = 0; r < DEGREE; r += 2) {
    for (uint32_t i = size - 1; i > 0; i--) {
      uint32_t j = (uint32_t)floor(sfc32() * UNIT * (i + 1.0));
      uint32_t kept = ring[i];
      ring[i] = ring[j];
      ring[j] = kept;
    }
    for (uint32_t i = 0; i < size; i++) {
      uint32_t other = ring[(i + 1) % size];
      neighbours[(size_t)ring[i] * DEGREE + r] = other;
      neighbours[(size_t)other * DEGREE + r + 1] = ring[i];
    }
  }
  for (uint32_t i = 0; i < size; i++) cost[i] = sfc32() * UNIT;
  for (uint32_t i = 0; i < size; i++) capacity[i] = sfc32() * UNIT;
  for (uint32_t i = 0; i < size; i++) trust[i] = sfc32() * UNIT;
  for (uint32_t i = 0; i < size; i++) active[i] = sfc32() * UNIT < 0.1;

  struct timespec start, end;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start);
  for (uint32_t step = 0; step < steps; step++) {
    for (uint32_t i = 0; i < size; i++) {
      const uint32_t *n = neighbours + (size_t)i * DEGREE;
      int around = active[n[0]] + active[n[1]] + active[n[2]] + active[n[3]] + active[n[4]] + active[n[5]] +
                   active[n[6]] + active[n[7]];
      double s = around * 0.125;
      double x = -2 + 2 * trust[i] + 3 * s - 1.5 * cost[i] + capacity[i];
      uint8_t a;
      if (keyed)
        a = threefry(1, 2, i, step) * UNIT * (1 + exp_fast(-x)) < 1;
      else
        a = sfc32() * UNIT < 1 / (1 + exp(-x));
      next[i] = a;
      trust[i] += 0.05 * (0.6 * a + 0.4 * s - trust[i]);
    }
    uint8_t *kept = active;
    active = next;
    next = kept;
  }
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);

  double sum = 0;
  for (uint32_t i = 0; i < size; i++) sum += trust[i] + active[i];
  double nanoseconds = (double)(end.tv_sec - start.tv_sec) * 1e9 + (double)(end.tv_nsec - start.tv_nsec);
  printf("%.17g %.3f\n", sum, nanoseconds / ((double)size * steps));
  return 0;
}
