// Each thing that can be begun has options of its own.
await (process.argv[2] === 'center' ? import('./new-center.ts') : import('./new-question.ts'));

export {};
