import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: ['./src/database/schema/index.ts', './src/database/schema/relations.ts'],
  out: './drizzle',
});
