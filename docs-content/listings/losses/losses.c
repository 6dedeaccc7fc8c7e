#include <math.h>
#include <stdio.h>

#define CLASSES 3
static const double smallest = 1e-300; /* keeps the logarithm off zero */

static double half_squared_error(double prediction, double target) {
    return 0.5 * (prediction - target) * (prediction - target);
}

static void softmax(const double *scores, double *shares) {
    double largest = scores[0], sum = 0;
    for (int i = 1; i < CLASSES; i++) {
        if (scores[i] > largest) largest = scores[i];
    }
    for (int i = 0; i < CLASSES; i++) {
        shares[i] = exp(scores[i] - largest); /* the largest power is 1: nothing overflows */
        sum += shares[i];
    }
    for (int i = 0; i < CLASSES; i++) {
        shares[i] /= sum;
    }
}

static double cross_entropy(const double *shares, const double *targets) {
    double total = 0;
    for (int i = 0; i < CLASSES; i++) {
        total -= targets[i] * log(fmax(shares[i], smallest));
    }
    return total;
}

static void show(const char *label, int count, const double *values) {
    printf("%s =", label);
    for (int i = 0; i < count; i++) {
        printf(" %.6f", values[i]);
    }
    printf("\n");
}

int main(void) {
    double loss = half_squared_error(0.702755, 1);
    show("half squared error", 1, &loss);

    const double scores[CLASSES] = {2, 1, 0.5}, targets[CLASSES] = {1, 0, 0};
    double shares[CLASSES], delta[CLASSES], raised[CLASSES];
    softmax(scores, shares);
    show("shares", CLASSES, shares);
    loss = cross_entropy(shares, targets);
    show("cross-entropy", 1, &loss);
    for (int i = 0; i < CLASSES; i++) {
        delta[i] = shares[i] - targets[i]; /* the slope of the loss by each score */
        raised[i] = scores[i] + 1000;
    }
    show("delta", CLASSES, delta);

    softmax(raised, shares);
    show("shares of raised scores", CLASSES, shares);
    return 0;
}
