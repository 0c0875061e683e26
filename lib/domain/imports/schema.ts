import { z } from 'zod';

export const savedImportSchema = z.object({ importId: z.uuid() });
