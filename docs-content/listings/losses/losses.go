package main

import (
	"fmt"
	"math"
)

const smallest = 1e-300 // keeps the logarithm off zero

func halfSquaredError(prediction, target float64) float64 {
	return 0.5 * (prediction - target) * (prediction - target)
}

func softmax(scores []float64) []float64 {
	largest := math.Inf(-1)
	for _, score := range scores {
		largest = math.Max(largest, score)
	}
	shares := make([]float64, len(scores))
	sum := 0.0
	for i, score := range scores {
		shares[i] = math.Exp(score - largest) // the largest power is 1: nothing overflows
		sum += shares[i]
	}
	for i := range shares {
		shares[i] /= sum
	}
	return shares
}

func crossEntropy(shares, targets []float64) float64 {
	total := 0.0
	for i, share := range shares {
		total -= targets[i] * math.Log(math.Max(share, smallest))
	}
	return total
}

func show(label string, values ...float64) {
	fmt.Print(label, " =")
	for _, value := range values {
		fmt.Printf(" %.6f", value)
	}
	fmt.Println()
}

func main() {
	show("half squared error", halfSquaredError(0.702755, 1))

	scores := []float64{2, 1, 0.5}
	targets := []float64{1, 0, 0}
	shares := softmax(scores)
	show("shares", shares...)
	show("cross-entropy", crossEntropy(shares, targets))
	delta := make([]float64, len(shares))
	raised := make([]float64, len(scores))
	for i := range shares {
		delta[i] = shares[i] - targets[i] // the slope of the loss by each score
		raised[i] = scores[i] + 1000
	}
	show("delta", delta...)

	show("shares of raised scores", softmax(raised)...)
}
