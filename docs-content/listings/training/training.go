package main

import (
	"fmt"
	"math"
)

const (
	hiddenUnits = 3
	rate        = 2.0
	batchSize   = 2
	epochs      = 2000
)

var (
	patterns = [][]float64{{0, 0}, {0, 1}, {1, 0}, {1, 1}}
	targets  = [][]float64{{0}, {1}, {1}, {0}} // one of two, and not both
)

var state uint32 = 1 // of the generator

// uniform is the next number from 0 up to 1: a linear congruential generator.
func uniform() float64 {
	state = 1664525*state + 1013904223
	return float64(state) / 4294967296
}

// layer holds parameters, or a gradient for each of them.
type layer struct {
	weights [][]float64 // weights[to][from]
	biases  []float64
}

func newLayer(units, senders int) layer {
	made := layer{make([][]float64, units), make([]float64, units)}
	for to := range made.weights {
		made.weights[to] = make([]float64, senders)
	}
	return made
}

// draw gives weights between -1 and 1, row by row, and leaves the biases at zero.
func (l layer) draw() {
	for _, row := range l.weights {
		for from := range row {
			row[from] = 2*uniform() - 1
		}
	}
}

func (l layer) run(signals []float64) []float64 {
	outputs := make([]float64, len(l.biases))
	for to, row := range l.weights {
		sum := l.biases[to]
		for from, weight := range row {
			sum += weight * signals[from]
		}
		outputs[to] = 1 / (1 + math.Exp(-sum))
	}
	return outputs
}

func (l layer) add(deltas, signals []float64) {
	for to, delta := range deltas {
		for from, signal := range signals {
			l.weights[to][from] += delta * signal
		}
		l.biases[to] += delta
	}
}

func (l layer) takeStep(gradients layer, step float64) {
	for to, row := range gradients.weights {
		for from, gradient := range row {
			l.weights[to][from] -= step * gradient
		}
		l.biases[to] -= step * gradients.biases[to]
	}
}

var hidden, output = newLayer(hiddenUnits, 2), newLayer(1, hiddenUnits)

func totalLoss() float64 {
	total := 0.0
	for p, inputs := range patterns {
		prediction := output.run(hidden.run(inputs))
		total += 0.5 * math.Pow(prediction[0]-targets[p][0], 2)
	}
	return total
}

// learnFrom makes one update: the gradients of a batch, averaged, then all weights at once.
func learnFrom(batch []int) {
	hiddenGradients, outputGradients := newLayer(hiddenUnits, 2), newLayer(1, hiddenUnits)
	for _, pattern := range batch {
		hiddenOutputs := hidden.run(patterns[pattern])
		prediction := output.run(hiddenOutputs)
		outputDelta := make([]float64, len(prediction))
		for i, answer := range prediction {
			outputDelta[i] = (answer - targets[pattern][i]) * answer * (1 - answer)
		}
		hiddenDeltas := make([]float64, len(hiddenOutputs))
		for from, signal := range hiddenOutputs {
			back := 0.0
			for to, delta := range outputDelta {
				back += output.weights[to][from] * delta
			}
			hiddenDeltas[from] = back * signal * (1 - signal)
		}
		hiddenGradients.add(hiddenDeltas, patterns[pattern])
		outputGradients.add(outputDelta, hiddenOutputs)
	}
	hidden.takeStep(hiddenGradients, rate/float64(len(batch)))
	output.takeStep(outputGradients, rate/float64(len(batch)))
}

func main() {
	hidden.draw()
	output.draw()

	fmt.Printf("loss before = %.6f\n", totalLoss())
	order := []int{0, 1, 2, 3}
	for epoch := 1; epoch <= epochs; epoch++ {
		for last := len(order) - 1; last > 0; last-- { // shuffle, as Fisher and Yates do
			other := int(uniform() * float64(last+1))
			order[last], order[other] = order[other], order[last]
		}
		for start := 0; start < len(order); start += batchSize {
			learnFrom(order[start : start+batchSize])
		}
		if epoch%500 == 0 {
			fmt.Printf("loss after %d epochs = %.6f\n", epoch, totalLoss())
		}
	}
	fmt.Print("predictions =")
	for _, inputs := range patterns {
		fmt.Printf(" %.6f", output.run(hidden.run(inputs))[0])
	}
	fmt.Println()
}
