// SPDX-FileCopyrightText: 2026 The RepoSignal authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Makes colors.json from the npm package linguist-languages:
//   npm install linguist-languages@9.5.0 && node build_colors.mjs
import { writeFileSync } from 'node:fs';
import * as languages from 'linguist-languages';

const colors = Object.values(languages)
  .filter((language) => language.color)
  .map(({ name, color }) => [name, color.toLowerCase()])
  .sort(([a], [b]) => (a < b ? -1 : 1));

writeFileSync(new URL('colors.json', import.meta.url), JSON.stringify({
  source: 'GitHub Linguist, lib/linguist/languages.yml (https://github.com/github-linguist/linguist), '
    + 'read through the npm package linguist-languages 9.5.0; names and colours only',
  licence: 'MIT, Copyright (c) 2017 GitHub, Inc.',
  colors: Object.fromEntries(colors),
}, null, 1) + '\n');
