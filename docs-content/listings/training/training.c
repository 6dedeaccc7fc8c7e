#include <math.h>
#include <stdint.h>
#include <stdio.h>

#define INPUTS 2
#define HIDDEN 3
#define PATTERNS 4
#define BATCH 2
#define EPOCHS 2000

static const double rate = 2;
static const double patterns[PATTERNS][INPUTS] = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
static const double targets[PATTERNS] = {0, 1, 1, 0}; /* one of two, and not both */

static uint32_t state = 1; /* of the generator */

/* The next number from 0 up to 1: a linear congruential generator. */
static double uniform(void) {
    state = UINT32_C(1664525) * state + UINT32_C(1013904223);
    return state / 4294967296.0;
}

/* All parameters, or a gradient for each. weights[to][from]; the output layer has one unit, so its weights are one row. */
struct network {
    double hidden_weights[HIDDEN][INPUTS], hidden_biases[HIDDEN];
    double output_weights[HIDDEN], output_bias;
};
static struct network net;

static double sigmoid(double z) {
    return 1 / (1 + exp(-z));
}

static double forward(const double *inputs, double *hidden_outputs) {
    double output_sum = net.output_bias;
    for (int unit = 0; unit < HIDDEN; unit++) {
        double sum = net.hidden_biases[unit];
        for (int from = 0; from < INPUTS; from++) {
            sum += net.hidden_weights[unit][from] * inputs[from];
        }
        hidden_outputs[unit] = sigmoid(sum);
        output_sum += net.output_weights[unit] * hidden_outputs[unit];
    }
    return sigmoid(output_sum);
}

static double total_loss(void) {
    double hidden_outputs[HIDDEN], total = 0;
    for (int p = 0; p < PATTERNS; p++) {
        double miss = forward(patterns[p], hidden_outputs) - targets[p];
        total += 0.5 * miss * miss;
    }
    return total;
}

/* One update: the gradients of a batch, averaged, then all weights at once. */
static void learn_from(const int *batch) {
    struct network gradients = {0};
    for (int i = 0; i < BATCH; i++) {
        const double *inputs = patterns[batch[i]];
        double hidden_outputs[HIDDEN];
        double prediction = forward(inputs, hidden_outputs);
        double output_delta = (prediction - targets[batch[i]]) * prediction * (1 - prediction);
        for (int unit = 0; unit < HIDDEN; unit++) {
            double back = net.output_weights[unit] * output_delta;
            double hidden_delta = back * hidden_outputs[unit] * (1 - hidden_outputs[unit]);
            for (int from = 0; from < INPUTS; from++) {
                gradients.hidden_weights[unit][from] += hidden_delta * inputs[from];
            }
            gradients.hidden_biases[unit] += hidden_delta;
            gradients.output_weights[unit] += output_delta * hidden_outputs[unit];
        }
        gradients.output_bias += output_delta;
    }
    const double step = rate / BATCH;
    for (int unit = 0; unit < HIDDEN; unit++) {
        for (int from = 0; from < INPUTS; from++) {
            net.hidden_weights[unit][from] -= step * gradients.hidden_weights[unit][from];
        }
        net.hidden_biases[unit] -= step * gradients.hidden_biases[unit];
        net.output_weights[unit] -= step * gradients.output_weights[unit];
    }
    net.output_bias -= step * gradients.output_bias;
}

int main(void) {
    /* Weights between -1 and 1, drawn row by row; biases of zero. */
    for (int unit = 0; unit < HIDDEN; unit++) {
        for (int from = 0; from < INPUTS; from++) {
            net.hidden_weights[unit][from] = 2 * uniform() - 1;
        }
    }
    for (int from = 0; from < HIDDEN; from++) {
        net.output_weights[from] = 2 * uniform() - 1;
    }

    printf("loss before = %.6f\n", total_loss());
    int order[PATTERNS] = {0, 1, 2, 3};
    for (int epoch = 1; epoch <= EPOCHS; epoch++) {
        for (int last = PATTERNS - 1; last > 0; last--) { /* shuffle, as Fisher and Yates do */
            int other = (int)(uniform() * (last + 1));
            int kept = order[last];
            order[last] = order[other];
            order[other] = kept;
        }
        for (int start = 0; start < PATTERNS; start += BATCH) {
            learn_from(order + start);
        }
        if (epoch % 500 == 0) {
            printf("loss after %d epochs = %.6f\n", epoch, total_loss());
        }
    }
    printf("predictions =");
    for (int p = 0; p < PATTERNS; p++) {
        double hidden_outputs[HIDDEN];
        printf(" %.6f", forward(patterns[p], hidden_outputs));
    }
    printf("\n");
    return 0;
}
