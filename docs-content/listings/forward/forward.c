#include <math.h>
#include <stdio.h>

/* weights[to][from]: a row for each unit that receives. */
static const double inputs[2] = {0.5, 0.8};
static const double hidden_weights[2][2] = {{0.2, 0.3}, {0.4, 0.1}};
static const double hidden_biases[2] = {0.1, 0.1};
static const double output_weights[1][2] = {{0.5, 0.6}};
static const double output_bias[1] = {0.2};

static double sigmoid(double z) {
    return 1 / (1 + exp(-z));
}

static void layer(int units, const double weights[][2], const double *biases, const double *signals, double *sums) {
    for (int to = 0; to < units; to++) {
        sums[to] = biases[to];
        for (int from = 0; from < 2; from++) {
            sums[to] += weights[to][from] * signals[from];
        }
    }
}

static void show(const char *label, int count, const double *values) {
    printf("%s =", label);
    for (int i = 0; i < count; i++) {
        printf(" %.6f", values[i]);
    }
    printf("\n");
}

int main(void) {
    double hidden_sums[2], hidden_outputs[2], output_sum[1], prediction[1];

    layer(2, hidden_weights, hidden_biases, inputs, hidden_sums);
    show("hidden sums", 2, hidden_sums);
    for (int unit = 0; unit < 2; unit++) {
        hidden_outputs[unit] = sigmoid(hidden_sums[unit]);
    }
    show("hidden outputs", 2, hidden_outputs);
    layer(1, output_weights, output_bias, hidden_outputs, output_sum);
    show("output sum", 1, output_sum);
    prediction[0] = sigmoid(output_sum[0]);
    show("prediction", 1, prediction);
    return 0;
}
