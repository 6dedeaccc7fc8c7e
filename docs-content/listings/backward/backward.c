#include <math.h>
#include <stdio.h>

#define INPUTS 2
#define HIDDEN 2

/* weights[to][from]: a row for each unit that receives. The output layer has one unit, so its weights are one row. */
static const double inputs[INPUTS] = {0.5, 0.8};
static const double target = 1, rate = 0.5;
static double hidden_weights[HIDDEN][INPUTS] = {{0.2, 0.3}, {0.4, 0.1}};
static double hidden_biases[HIDDEN] = {0.1, 0.1};
static double output_weights[HIDDEN] = {0.5, 0.6};
static double output_bias = 0.2;

static double hidden_outputs[HIDDEN], prediction;

static double sigmoid(double z) {
    return 1 / (1 + exp(-z));
}

static void forward(void) {
    double output_sum = output_bias;
    for (int unit = 0; unit < HIDDEN; unit++) {
        double sum = hidden_biases[unit];
        for (int from = 0; from < INPUTS; from++) {
            sum += hidden_weights[unit][from] * inputs[from];
        }
        hidden_outputs[unit] = sigmoid(sum);
        output_sum += output_weights[unit] * hidden_outputs[unit];
    }
    prediction = sigmoid(output_sum);
}

static double loss(void) {
    return 0.5 * (prediction - target) * (prediction - target);
}

static void show(const char *label, int count, const double *values) {
    printf("%s =", label);
    for (int i = 0; i < count; i++) {
        printf(" %.6f", values[i]);
    }
    printf("\n");
}

int main(void) {
    double output_weight_gradients[HIDDEN], hidden_deltas[HIDDEN], hidden_weight_gradients[HIDDEN][INPUTS];

    forward();
    double before = loss();
    show("loss", 1, &before);

    double output_delta = (prediction - target) * prediction * (1 - prediction);
    show("output delta", 1, &output_delta);
    for (int from = 0; from < HIDDEN; from++) {
        output_weight_gradients[from] = output_delta * hidden_outputs[from];
    }
    show("output weight gradients", HIDDEN, output_weight_gradients);

    for (int unit = 0; unit < HIDDEN; unit++) {
        double back = output_weights[unit] * output_delta;
        hidden_deltas[unit] = back * hidden_outputs[unit] * (1 - hidden_outputs[unit]);
        for (int from = 0; from < INPUTS; from++) {
            hidden_weight_gradients[unit][from] = hidden_deltas[unit] * inputs[from];
        }
    }
    show("hidden deltas", HIDDEN, hidden_deltas);
    show("hidden weight gradients", HIDDEN * INPUTS, &hidden_weight_gradients[0][0]);

    /* All at once, now that every gradient is known. A bias has its unit's delta. */
    for (int unit = 0; unit < HIDDEN; unit++) {
        for (int from = 0; from < INPUTS; from++) {
            hidden_weights[unit][from] -= rate * hidden_weight_gradients[unit][from];
        }
        hidden_biases[unit] -= rate * hidden_deltas[unit];
        output_weights[unit] -= rate * output_weight_gradients[unit];
    }
    output_bias -= rate * output_delta;
    show("new hidden weights", HIDDEN * INPUTS, &hidden_weights[0][0]);
    show("new hidden biases", HIDDEN, hidden_biases);
    show("new output weights", HIDDEN, output_weights);
    show("new output bias", 1, &output_bias);

    forward();
    double after = loss();
    show("new loss", 1, &after);
    return 0;
}
