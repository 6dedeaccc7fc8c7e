#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>

using Vector = std::vector<double>;

constexpr double smallest = 1e-300;  // keeps the logarithm off zero

double half_squared_error(double prediction, double target) {
    return 0.5 * (prediction - target) * (prediction - target);
}

Vector softmax(Vector scores) {
    const double largest = *std::max_element(scores.begin(), scores.end());
    double sum = 0;
    for (double& score : scores) {
        score = std::exp(score - largest);  // the largest power is 1: nothing overflows
        sum += score;
    }
    for (double& power : scores) power /= sum;
    return scores;
}

double cross_entropy(const Vector& shares, const Vector& targets) {
    double total = 0;
    for (std::size_t i = 0; i < shares.size(); i++) {
        total -= targets[i] * std::log(std::max(shares[i], smallest));
    }
    return total;
}

void show(const char* label, const Vector& values) {
    std::printf("%s =", label);
    for (double value : values) std::printf(" %.6f", value);
    std::printf("\n");
}

int main() {
    show("half squared error", {half_squared_error(0.702755, 1)});

    const Vector scores{2, 1, 0.5}, targets{1, 0, 0};
    const Vector shares = softmax(scores);
    show("shares", shares);
    show("cross-entropy", {cross_entropy(shares, targets)});
    Vector delta = shares, raised = scores;
    for (std::size_t i = 0; i < shares.size(); i++) {
        delta[i] -= targets[i];  // the slope of the loss by each score
        raised[i] += 1000;
    }
    show("delta", delta);

    show("shares of raised scores", softmax(raised));
}
