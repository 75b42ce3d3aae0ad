/** Whether a Saltbox session with this friend was ever confirmed: the base protocol alone is refused from then on. */
export const session = `
ALTER TABLE friends ADD COLUMN spoke_session INTEGER NOT NULL DEFAULT 0 CHECK (spoke_session IN (0, 1));
`;
