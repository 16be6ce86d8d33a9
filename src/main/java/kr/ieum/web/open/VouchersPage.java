package kr.ieum.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RoundView;
import kr.ieum.programme.RuleSet;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What vouchers there are, and until when. */
@Path("/vouchers")
@PermitAll
class VouchersPage {
    private final Programmes programmes;

    VouchersPage(Programmes programmes) {
        this.programmes = programmes;
    }

    /** A round that takes applications, and what its voucher is. */
    record Open(RoundView round, RuleSet rules) {
        /** The last day to apply. */
        public LocalDate lastDay() {
            return KoreanTime.dayOf(round.closesAt().minusNanos(1));
        }
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance vouchers(List<Open> open, List<RuleSet> others);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance show() {
        List<Open> open = programmes.openRounds().stream()
                .map(round -> new Open(round, programmes.rules(round)))
                .toList();
        List<RuleSet> others = programmes.published(null, null).stream()
                .filter(rules ->
                        open.stream().noneMatch(each -> each.rules().programme().equals(rules.programme())))
                .toList();
        return Templates.vouchers(open, others);
    }
}
