import { build } from 'esbuild';
import { runInNewContext } from 'node:vm';
import { SourceMap } from 'node:module';
import { expect, test } from 'vitest';
import { withSources } from './where.mjs';

test('a place in a minified bundle is led back to the line of the source', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: '// One.\n\nexport function fall() {\n  throw new Error("x");\n}\nfall();',
      sourcefile: 'fall.ts',
    },
    ...{ bundle: true, minify: true, keepNames: true, format: 'cjs', sourcemap: 'external', write: false },
    ...{ outfile: 'main.cjs', logLevel: 'silent' },
  });
  const [map, code] = outputFiles.map(({ text }) => text);
  let stack = '';
  try {
    runInNewContext(code, { module: {} }, { filename: 'main.cjs' });
  } catch (error) {
    ({ stack } = error);
  }
  const told = withSources(`${stack}\nat other.cjs:1:2`, (bundle) =>
    bundle === 'main.cjs' ? new SourceMap(JSON.parse(map)) : null,
  );
  expect(told).toMatch(/at fall \(main\.cjs:\d+:\d+ = fall\.ts:4\)/);
  expect(told).toMatch(/other\.cjs:1:2$/);
});
