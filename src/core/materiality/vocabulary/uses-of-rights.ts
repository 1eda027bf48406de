import { Lexis, phrases } from './match-words.ts';

/** What a way to reach someone may be for: it gives or takes more than the way. */
export const USES_OF_RIGHTS = new Lexis(
  phrases(`
opt out | opt-out | opting out | unsubscribe* | object | withdraw* | appeal* | complain* | report |
reports | reporting | delet* | erase* | correct | correction* | cancel* | refund* | revoke* |
dispute* | disable* | turn off | deactivat* | terminat* | refus* | stop | widerruf* | kündig* | abmeld* |
lösch* | beschwer* | widersprech* | widerspruch* | storn* | résili* | rétract* | annul* | désabon* | désinscri* |
supprim* | réclam* | oppos* | desist* | revoc* | borr* | suprim* | oponer* | oposición | baja | reclam*
`),
);
