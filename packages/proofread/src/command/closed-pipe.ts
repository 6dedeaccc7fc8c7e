/** A reader that has seen enough, such as `| head`, closes the pipe: then there is nobody to tell. */
export function allowClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
