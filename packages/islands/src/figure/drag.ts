/** Where a finger or mouse is, as shares of a drawing: from 0, left and top, to 1. */
export interface Place {
  readonly across: number;
  readonly down: number;
}

/** For `{@attach …}`: tells where a drawing is pressed, and then where it is dragged to. */
export function dragged(tell: (place: Place) => void): (drawing: SVGSVGElement) => void {
  return (drawing) => {
    const take = ({ clientX, clientY }: PointerEvent) => {
      const { left, top, width, height } = drawing.getBoundingClientRect();
      tell({ across: (clientX - left) / width, down: (clientY - top) / height });
    };
    drawing.addEventListener('pointerdown', (event) => {
      drawing.setPointerCapture(event.pointerId);
      take(event);
    });
    drawing.addEventListener('pointermove', (event) => {
      if (drawing.hasPointerCapture(event.pointerId)) take(event);
    });
  };
}
