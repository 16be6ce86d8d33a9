package kr.ieum.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateExtension;
import kr.ieum.programme.Bilingual;
import kr.ieum.referral.KindView;
import kr.ieum.referral.ReferralStatus;
import kr.ieum.referral.Terms;
import kr.ieum.techdev.NoRight;
import kr.ieum.techdev.link.OutputLinkStatus;

/** States of referrals and of links to outputs as people read them, and whether they can become others. */
@TemplateExtension(namespace = "refer")
final class ReferralWords {
    private ReferralWords() {}

    static String status(ReferralStatus status) {
        return Here.here()
                .say(
                        switch (status) {
                            case DRAFT -> new Bilingual("초안", "draft");
                            case CONSENTED -> new Bilingual("동의함, 보내기 대기", "consented, to be sent");
                            case SENT -> new Bilingual("보냄", "sent");
                            case ACCEPTED -> new Bilingual("수락됨", "taken");
                            case DECLINED -> new Bilingual("거절됨", "declined");
                            case IN_PROGRESS -> new Bilingual("진행 중", "in progress");
                            case CLOSED -> new Bilingual("끝남", "closed");
                            case WITHDRAWN -> new Bilingual("철회됨", "withdrawn");
                            case EXPIRED -> new Bilingual("기한 지남", "expired");
                        });
    }

    static boolean may(ReferralStatus status, String next) {
        return status.next().contains(ReferralStatus.valueOf(next));
    }

    static boolean is(KindView.FieldView field, String type) {
        return field.type().name().equals(type);
    }

    /** What would be sent in a field now; a dash where there is nothing. */
    static String value(Terms terms, KindView.FieldView field) {
        JsonNode value = terms.values().get(field.field());
        if (value == null) return "–";
        if (!value.isBoolean()) return value.isArray() ? value.toString() : value.asText();
        return Here.here().say(value.asBoolean() ? new Bilingual("예", "yes") : new Bilingual("아니요", "no"));
    }

    static String link(OutputLinkStatus status) {
        return Here.here()
                .say(
                        switch (status) {
                            case CLAIMED -> new Bilingual("확인 대기", "awaits the ministry");
                            case CONFIRMED -> new Bilingual("확인됨", "confirmed");
                            case REJECTED -> new Bilingual("거절됨", "rejected");
                            case WITHDRAWN -> new Bilingual("거둠", "taken back");
                            case LAPSED -> new Bilingual("권리 끝남", "lapsed");
                        });
    }

    static boolean linkMay(OutputLinkStatus status, String next) {
        return status.next().contains(OutputLinkStatus.valueOf(next));
    }

    static String obstacle(NoRight why) {
        return Here.here()
                .say(
                        switch (why) {
                            case OUTPUT_WITHDRAWN ->
                                new Bilingual("부처가 성과를 철회했습니다.", "The ministry has withdrawn the output.");
                            case RIGHTS_ENDED ->
                                new Bilingual("성과의 권리가 끝났습니다.", "The rights to the output have ended.");
                            case NEITHER_PERFORMED_NOR_LICENSED ->
                                new Bilingual(
                                        "수행기관도 실시권자도 아닙니다.", "The supplier neither performed it nor holds a licence.");
                            case LICENCE_ENDED -> new Bilingual("실시권이 끝났습니다.", "The licence has ended.");
                            case LICENCE_NOT_BEGUN ->
                                new Bilingual("실시권이 아직 시작되지 않았습니다.", "The licence has not begun.");
                        });
    }
}
