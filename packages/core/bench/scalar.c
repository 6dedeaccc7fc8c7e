/* The same training in plain C, to compare with: one example at a time, in the order of the sums of `propagation`, sizes known at run
   time. Usage: scalar FILE SECONDS, with a file as bench.ts writes it. Prints examples per second of processor time, and the sum of the
   sizes of all parameters after the epochs of the file. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum activation { LINEAR, SIGMOID, TANH, RELU, SOFTMAX };

static int layers, sizes[8], has_bias, batch, averages, epochs, patterns, parameters, offsets[8];
static enum activation hidden, output;
static double rate, momentum;
static double *inputs, *targets, *start, *weights, *gradient, *change;
static double outputs[8][1024], deltas[8][1024];

static double *take(FILE *file, size_t count) {
  double *list = malloc((count + 1) * sizeof *list);
  if (list == NULL || fread(list, sizeof *list, count, file) != count) {
    fprintf(stderr, "scalar: the file is too short\n");
    exit(1);
  }
  return list;
}

static void read_file(const char *name) {
  FILE *file = fopen(name, "rb");
  if (file == NULL) {
    perror(name);
    exit(1);
  }
  layers = (int)*take(file, 1);
  double *head = take(file, (size_t)layers + 9);
  for (int l = 0; l < layers; l++) sizes[l] = (int)head[l];
  head += layers;
  hidden = (enum activation)head[0];
  output = (enum activation)head[1];
  has_bias = (int)head[2];
  rate = head[3];
  momentum = head[4];
  batch = (int)head[5];
  averages = (int)head[6];
  epochs = (int)head[7];
  patterns = (int)head[8];
  for (int l = 1; l < layers; l++) {
    offsets[l] = parameters;
    parameters += sizes[l] * sizes[l - 1] + sizes[l];
  }
  inputs = take(file, (size_t)patterns * sizes[0]);
  targets = take(file, (size_t)patterns * sizes[layers - 1]);
  start = take(file, (size_t)parameters);
  weights = calloc((size_t)parameters, sizeof *weights);
  gradient = calloc((size_t)parameters, sizeof *gradient);
  change = calloc((size_t)parameters, sizeof *change);
  fclose(file);
}

static void activate(enum activation kind, double *y, int units) {
  if (kind == SIGMOID) for (int j = 0; j < units; j++) y[j] = 1 / (1 + exp(-y[j]));
  if (kind == TANH) for (int j = 0; j < units; j++) y[j] = tanh(y[j]);
  if (kind == RELU) for (int j = 0; j < units; j++) y[j] = y[j] > 0 ? y[j] : 0;
  if (kind != SOFTMAX) return;
  double largest = y[0], total = 0;
  for (int j = 1; j < units; j++) if (y[j] > largest) largest = y[j];
  for (int j = 0; j < units; j++) total += y[j] = exp(y[j] - largest);
  for (int j = 0; j < units; j++) y[j] /= total;
}

static double slope(enum activation kind, double y) {
  if (kind == SIGMOID) return y * (1 - y);
  if (kind == TANH) return 1 - y * y;
  if (kind == RELU) return y > 0;
  return 1;
}

/* Adds the gradient of one example, or, where every update learns from one, makes the step at once. */
static void learn(const double *x, const double *t, int steps_at_once) {
  for (int l = 1; l < layers; l++) {
    int from = sizes[l - 1], to = sizes[l];
    const double *w = weights + offsets[l], *in = l == 1 ? x : outputs[l - 1];
    double *y = outputs[l];
    for (int j = 0; j < to; j++) {
      double sum = 0;
      for (int i = 0; i < from; i++) sum += w[j * from + i] * in[i];
      y[j] = has_bias ? sum + w[to * from + j] : sum;
    }
    activate(l == layers - 1 ? output : hidden, y, to);
  }
  for (int j = 0; j < sizes[layers - 1]; j++) {
    double y = outputs[layers - 1][j];
    deltas[layers - 1][j] = (y - t[j]) * slope(output, y);
  }
  for (int l = layers - 1; l > 0; l--) {
    int from = sizes[l - 1], to = sizes[l];
    double *w = weights + offsets[l], *g = gradient + offsets[l], *d = deltas[l];
    const double *in = l == 1 ? x : outputs[l - 1];
    if (l > 1) {
      double *below = deltas[l - 1];
      memset(below, 0, (size_t)from * sizeof *below);
      for (int j = 0; j < to; j++) for (int i = 0; i < from; i++) below[i] += w[j * from + i] * d[j];
      for (int i = 0; i < from; i++) below[i] *= slope(hidden, in[i]);
    }
    for (int j = 0; j < to; j++) {
      if (steps_at_once) {
        double step = rate * d[j];
        for (int i = 0; i < from; i++) w[j * from + i] -= step * in[i];
        if (has_bias) w[to * from + j] -= step;
      } else {
        for (int i = 0; i < from; i++) g[j * from + i] += d[j] * in[i];
        if (has_bias) g[to * from + j] += d[j];
      }
    }
  }
}

static void train(void) {
  int steps_at_once = batch == 1 && momentum == 0;
  for (int epoch = 0; epoch < epochs; epoch++) {
    for (int first = 0; first < patterns; first += batch) {
      int last = first + batch < patterns ? first + batch : patterns;
      for (int p = first; p < last; p++)
        learn(inputs + p * sizes[0], targets + p * sizes[layers - 1], steps_at_once);
      if (steps_at_once) continue;
      double step = averages ? rate / (last - first) : rate;
      for (int k = 0; k < parameters; k++) {
        change[k] = momentum * change[k] - step * gradient[k];
        weights[k] += change[k];
        gradient[k] = 0;
      }
    }
  }
}

static double processor_seconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return (double)time.tv_sec + (double)time.tv_nsec * 1e-9;
}

int main(int count, char **arguments) {
  if (count != 3) {
    fprintf(stderr, "usage: scalar FILE SECONDS\n");
    return 1;
  }
  read_file(arguments[1]);
  double least = atof(arguments[2]), seconds = 0, size = 0;
  long learned = 0;
  do {
    memcpy(weights, start, (size_t)parameters * sizeof *weights);
    memset(change, 0, (size_t)parameters * sizeof *change);
    double before = processor_seconds();
    train();
    seconds += processor_seconds() - before;
    learned += (long)patterns * epochs;
  } while (seconds < least);
  for (int k = 0; k < parameters; k++) size += fabs(weights[k]);
  printf("%.6g %.17g\n", (double)learned / seconds, size);
  return 0;
}
