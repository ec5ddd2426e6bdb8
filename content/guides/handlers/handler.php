<?php

declare(strict_types=1);

/** What to do with an answer of service 47, 51, 12 or 78. */
final class Handler
{
    // The first rule that fits holds.
    private const RULES = [
        ['success', 'not-moved', 'never', '2004700'],
        ['success', 'moved', 'never', '2007800'],
        ['success', 'see-status', 'same-reference', '200(51|12)00'],
        ['success', 'not-said', 'never', '4094701'],
        ['success', 'maybe-moved', 'never', '4047818|4097801'],
        ['pending', 'maybe-moved', 'after-inquiry', '2027800'],
        ['pending', 'not-moved', 'same-reference', '202..00'],
        ['unknown', 'maybe-moved', 'after-inquiry', '4037816'],
        ['failed', 'not-moved', 'after-inquiry', '4047800|4057801'],
        ['failed', 'not-said', 'same-reference', '4097800'],
        ['failed', 'not-moved', 'same-reference', '403..0[46]|404510[04]|404(51|12)01|4[02]9..00'],
        ['failed', 'not-moved', 'after-fix', '40[05]..00|400..0[12]|401..0[013]|403..01|404..(08|16)'],
        ['failed', 'not-moved', 'after-fix', '40347(02|15|20)|4037814|404(47(13|17)|5118|78(01|13))'],
        ['failed', 'not-moved', 'never', '403..19|40378(00|05|15)|4047804'],
        // The rest of the list, and then whatever is not in it: that stays open.
        ['failed', 'not-said', 'never', '401..0[24]|403..([01].|2[0-3])|404..[01].|40[59]..01'],
        ['unknown', 'maybe-moved', 'after-inquiry', '...78..'],
        ['unknown', 'not-moved', 'same-reference', '.......'],
    ];
    private const PAYMENTS = ['00' => 'paid', '04' => 'refunded', '05' => 'canceled', '06' => 'failed'];

    /**
     * @param int $status the HTTP status, 0 if nothing came
     * @return array{outcome: string, money: string, retry: string, payment: ?string} the payment if an
     *     answer 2005100 told it; where it is null, the payment is still open
     */
    public static function decide(string $service, int $status, string $body): array
    {
        // Null for the error page of a gateway, or when nothing came.
        $answer = json_decode($body, true);
        $read = fn (string $name) => is_scalar($answer[$name] ?? null) ? (string) $answer[$name] : '';
        $code = $read('responseCode');
        // Seven digits that begin with the HTTP status that came and the service that was called.
        if (!preg_match('/^\d{7}\z/', $code) || !str_starts_with($code, $status . $service)) {
            $code = "000{$service}00";
        }
        foreach (self::RULES as [$outcome, $money, $retry, $codes]) {
            if (preg_match("/$codes/", $code)) {
                break;
            }
        }
        // That an inquiry moves no money says nothing of the payment that it asks about.
        if ($money === 'not-moved' && in_array($service, ['51', '12'], true)) {
            $money = 'not-said';
        }
        $payment = $code === '2005100' ? self::PAYMENTS[$read('latestTransactionStatus')] ?? null : null;
        return compact('outcome', 'money', 'retry', 'payment');
    }
}
