package kr.ieum.catalogue.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Duty;
import kr.ieum.identity.FourEyes;
import kr.ieum.identity.Proposal;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.problem.CommonProblem;
import org.jboss.resteasy.reactive.RestResponse;

/** Use cases: an index is built anew; two persons teach the search a word. Every instance acts on it by itself. */
@ApplicationScoped
class TendSearch {
    private final Sql sql;
    private final Shelves shelves;
    private final FollowCatalogue following;
    private final SearchWords words;
    private final FourEyes fourEyes;
    private final AuditTrail audit;

    TendSearch(
            Sql sql,
            Shelves shelves,
            FollowCatalogue following,
            SearchWords words,
            FourEyes fourEyes,
            AuditTrail audit) {
        this.sql = sql;
        this.shelves = shelves;
        this.following = following;
        this.words = words;
        this.fourEyes = fourEyes;
        this.audit = audit;
    }

    IndexState state() {
        int build = sql.one("select build from catalogue.search_index", row -> (int) row.number("build"));
        return new IndexState(
                shelves.ask(Shelf::size).orElse(0), shelves.ask(Shelf::bytes).orElse(0L), following.indexedAt(), build);
    }

    @Transactional
    IndexState rebuild(Caller caller) {
        sql.updateExactly(1, "update catalogue.search_index set build = build + 1");
        audit.record(
                AuditEvent.of(audit.newEvent(), caller, "SEARCH_INDEX_REBUILT").to("SEARCH_INDEX", "-"));
        return state();
    }

    @Transactional
    RestResponse<?> teach(SearchDeskResource.SearchWordForm form, Caller caller) {
        if (words.vocabulary().concept(form.concept()).isEmpty()
                || Text.key(form.word()).length() < 2) throw CommonProblem.INVALID_REQUEST.with();
        UUID subject = UUID.nameUUIDFromBytes((form.concept() + ':' + form.word()).getBytes(StandardCharsets.UTF_8));
        Proposal proposal = fourEyes.agree("TEACH_SEARCH_WORD", subject, form, caller, Duty.REVIEWER);
        if (!proposal.isApproved()) return RestResponse.status(RestResponse.Status.ACCEPTED, proposal);
        sql.update(
                "insert into catalogue.search_word (concept, word) values (?, ?) on conflict do nothing",
                form.concept(),
                form.word());
        audit.record(AuditEvent.of(audit.newEvent(), caller, "SEARCH_WORD_TAUGHT")
                .to("SEARCH_WORD", form.concept())
                .changing(null, form));
        return RestResponse.ok(form);
    }
}
