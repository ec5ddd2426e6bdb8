// Package snap says what to do with an answer of service 47, 51, 12 or 78.
package snap

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
)

// Decision has a Payment if an answer 2005100 told it. Where it is empty, the payment is still open.
type Decision struct{ Outcome, Money, Retry, Payment string }

var rules = []struct{ outcome, money, retry, codes string }{ // the first that fits holds
	{"success", "not-moved", "never", "2004700"},
	{"success", "moved", "never", "2007800"},
	{"success", "see-status", "same-reference", "200(51|12)00"},
	{"success", "not-said", "never", "4094701"},
	{"success", "maybe-moved", "never", "4047818|4097801"},
	{"pending", "maybe-moved", "after-inquiry", "2027800"},
	{"pending", "not-moved", "same-reference", "202..00"},
	{"unknown", "maybe-moved", "after-inquiry", "4037816"},
	{"failed", "not-moved", "after-inquiry", "4047800|4057801"},
	{"failed", "not-said", "same-reference", "4097800"},
	{"failed", "not-moved", "same-reference", "403..0[46]|404510[04]|404(51|12)01|4[02]9..00"},
	{"failed", "not-moved", "after-fix", "40[05]..00|400..0[12]|401..0[013]|403..01|404..(08|16)"},
	{"failed", "not-moved", "after-fix", "40347(02|15|20)|4037814|404(47(13|17)|5118|78(01|13))"},
	{"failed", "not-moved", "never", "403..19|40378(00|05|15)|4047804"},
	// The rest of the list, and then whatever is not in it: that stays open.
	{"failed", "not-said", "never", "401..0[24]|403..([01].|2[0-3])|404..[01].|40[59]..01"},
	{"unknown", "maybe-moved", "after-inquiry", "...78.."},
	{"unknown", "not-moved", "same-reference", "......."},
}
var payments = map[string]string{"00": "paid", "04": "refunded", "05": "canceled", "06": "failed"}

// Decide takes the service called, the HTTP status (0 if nothing came) and the body received.
func Decide(service string, status int, body []byte) (decision Decision) {
	var answer struct{ ResponseCode, LatestTransactionStatus json.RawMessage }
	_ = json.Unmarshal(body, &answer) // the error page of a gateway, or nothing, leaves it empty
	code := strings.Trim(string(answer.ResponseCode), `"`)
	// Seven digits that begin with the HTTP status that came and the service that was called.
	if ok, _ := regexp.MatchString(fmt.Sprintf(`^%03d%s\d\d$`, status, service), code); !ok {
		code = "000" + service + "00"
	}
	for _, rule := range rules {
		if fits, _ := regexp.MatchString(rule.codes, code); fits {
			decision = Decision{rule.outcome, rule.money, rule.retry, ""}
			break
		}
	}
	// That an inquiry moves no money says nothing of the payment that it asks about.
	if decision.Money == "not-moved" && (service == "51" || service == "12") {
		decision.Money = "not-said"
	}
	if code == "2005100" {
		decision.Payment = payments[strings.Trim(string(answer.LatestTransactionStatus), `"`)]
	}
	return decision
}
