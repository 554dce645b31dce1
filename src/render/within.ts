/** What is done within so many milliseconds; throws a `TimeoutError` where it is not. */
export async function within<Result>(limit: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(Object.assign(new Error(`no answer within ${limit / 1000} s`), { name: 'TimeoutError' }));
    }, limit);
  });
  // Nobody waits for what comes too late.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
