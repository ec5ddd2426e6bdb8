/** What to do with an answer of service 47, 51, 12 or 78. */
export interface Decision {
  outcome: 'success' | 'pending' | 'failed' | 'unknown';
  money: 'moved' | 'not-moved' | 'maybe-moved' | 'see-status' | 'not-said';
  retry: 'never' | 'after-fix' | 'same-reference' | 'after-inquiry';
  /** What an answer 2005100 says of the payment. Where it is absent, the payment is still open. */
  payment?: 'paid' | 'refunded' | 'canceled' | 'failed';
}

type Answer = { responseCode?: unknown; latestTransactionStatus?: unknown } | null;

// The first rule that fits holds.
const rules: [Decision['outcome'], Decision['money'], Decision['retry'], RegExp][] = [
  ['success', 'not-moved', 'never', /2004700/],
  ['success', 'moved', 'never', /2007800/],
  ['success', 'see-status', 'same-reference', /200(51|12)00/],
  ['success', 'not-said', 'never', /4094701/],
  ['success', 'maybe-moved', 'never', /4047818|4097801/],
  ['pending', 'maybe-moved', 'after-inquiry', /2027800/],
  ['pending', 'not-moved', 'same-reference', /202..00/],
  ['unknown', 'maybe-moved', 'after-inquiry', /4037816/],
  ['failed', 'not-moved', 'after-inquiry', /4047800|4057801/],
  ['failed', 'not-said', 'same-reference', /4097800/],
  ['failed', 'not-moved', 'same-reference', /403..0[46]|404510[04]|404(51|12)01|4[02]9..00/],
  ['failed', 'not-moved', 'after-fix', /40[05]..00|400..0[12]|401..0[013]|403..01|404..(08|16)/],
  ['failed', 'not-moved', 'after-fix', /40347(02|15|20)|4037814|404(47(13|17)|5118|78(01|13))/],
  ['failed', 'not-moved', 'never', /403..19|40378(00|05|15)|4047804/],
  // The rest of the list, and then whatever is not in it: that stays open.
  ['failed', 'not-said', 'never', /401..0[24]|403..([01].|2[0-3])|404..[01].|40[59]..01/],
  ['unknown', 'maybe-moved', 'after-inquiry', /...78../],
];
const payments = new Map(
  Object.entries({ '00': 'paid', '04': 'refunded', '05': 'canceled', '06': 'failed' } as const),
);

/** @param status the HTTP status, 0 if nothing came   @param body the text that was received */
export function decide(service: '47' | '51' | '12' | '78', status: number, body: string): Decision {
  let answer: Answer = null;
  try {
    answer = JSON.parse(body) as Answer;
  } catch {
    // The error page of a gateway, or nothing at all: as good as no answer.
  }
  const given = String(answer?.responseCode);
  // Seven digits that begin with the HTTP status that came and the service that was called.
  const isSound = /^\d{7}$/.test(given) && given.startsWith(`${status}${service}`);
  const code = isSound ? given : `000${service}00`;
  const rule = rules.find(([, , , codes]) => codes.test(code));
  const [outcome, money, retry] = rule ?? (['unknown', 'not-moved', 'same-reference'] as const);
  // That an inquiry moves no money says nothing of the payment that it asks about.
  const isSilent = money === 'not-moved' && (service === '51' || service === '12');
  const payment = code === '2005100' && payments.get(String(answer?.latestTransactionStatus));
  return { outcome, money: isSilent ? 'not-said' : money, retry, ...(payment && { payment }) };
}
