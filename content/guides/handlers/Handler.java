import java.util.List;
import java.util.Map;

/** What to do with an answer of service 47, 51, 12 or 78. */
public final class Handler {
  public enum Outcome { SUCCESS, PENDING, FAILED, UNKNOWN }
  public enum Money { MOVED, NOT_MOVED, MAYBE_MOVED, SEE_STATUS, NOT_SAID }
  public enum Retry { NEVER, AFTER_FIX, SAME_REFERENCE, AFTER_INQUIRY }
  public enum Payment { PAID, REFUNDED, CANCELED, FAILED }

  /** The payment as an answer 2005100 tells it. Where it is null, the payment is still open. */
  public record Decision(Outcome outcome, Money money, Retry retry, Payment payment) {}

  private record Rule(Outcome outcome, Money money, Retry retry, String codes) {}

  // The first rule that fits holds.
  private static final List<Rule> RULES = List.of(
      new Rule(Outcome.SUCCESS, Money.NOT_MOVED, Retry.NEVER, "2004700"),
      new Rule(Outcome.SUCCESS, Money.MOVED, Retry.NEVER, "2007800"),
      new Rule(Outcome.SUCCESS, Money.SEE_STATUS, Retry.SAME_REFERENCE, "200(51|12)00"),
      new Rule(Outcome.SUCCESS, Money.NOT_SAID, Retry.NEVER, "4094701"),
      new Rule(Outcome.SUCCESS, Money.MAYBE_MOVED, Retry.NEVER, "4047818|4097801"),
      new Rule(Outcome.PENDING, Money.MAYBE_MOVED, Retry.AFTER_INQUIRY, "2027800"),
      new Rule(Outcome.PENDING, Money.NOT_MOVED, Retry.SAME_REFERENCE, "202..00"),
      new Rule(Outcome.UNKNOWN, Money.MAYBE_MOVED, Retry.AFTER_INQUIRY, "4037816"),
      new Rule(Outcome.FAILED, Money.NOT_MOVED, Retry.AFTER_INQUIRY, "4047800|4057801"),
      new Rule(Outcome.FAILED, Money.NOT_SAID, Retry.SAME_REFERENCE, "4097800"),
      new Rule(Outcome.FAILED, Money.NOT_MOVED, Retry.SAME_REFERENCE,
          "403..0[46]|404510[04]|404(51|12)01|4[02]9..00"),
      new Rule(Outcome.FAILED, Money.NOT_MOVED, Retry.AFTER_FIX,
          "40[05]..00|400..0[12]|401..0[013]|403..01|404..(08|16)"
              + "|40347(02|15|20)|4037814|404(47(13|17)|5118|78(01|13))"),
      new Rule(Outcome.FAILED, Money.NOT_MOVED, Retry.NEVER, "403..19|40378(00|05|15)|4047804"),
      // The rest of the list, and then whatever is not in it: that stays open.
      new Rule(Outcome.FAILED, Money.NOT_SAID, Retry.NEVER,
          "401..0[24]|403..([01].|2[0-3])|404..[01].|40[59]..01"),
      new Rule(Outcome.UNKNOWN, Money.MAYBE_MOVED, Retry.AFTER_INQUIRY, "...78.."),
      new Rule(Outcome.UNKNOWN, Money.NOT_MOVED, Retry.SAME_REFERENCE, "......."));
  private static final Map<String, Payment> PAYMENTS = Map.of(
      "00", Payment.PAID, "04", Payment.REFUNDED, "05", Payment.CANCELED, "06", Payment.FAILED);

  /** @param body as your JSON library reads it; empty if nothing came, or no JSON object */
  public static Decision decide(String service, int status, Map<String, ?> body) {
    String given = String.valueOf(body.get("responseCode"));
    // Seven digits that begin with the HTTP status that came and the service that was called.
    boolean isSound = given.matches("[0-9]{7}") && given.startsWith(status + service);
    String code = isSound ? given : "000" + service + "00";
    Rule rule = RULES.stream().filter(one -> code.matches(one.codes())).findFirst().orElseThrow();
    // That an inquiry moves no money says nothing of the payment that it asks about.
    boolean isSilent = rule.money() == Money.NOT_MOVED && List.of("51", "12").contains(service);
    String state = String.valueOf(body.get("latestTransactionStatus"));
    Payment payment = code.equals("2005100") ? PAYMENTS.get(state) : null;
    return new Decision(
        rule.outcome(), isSilent ? Money.NOT_SAID : rule.money(), rule.retry(), payment);
  }
}
