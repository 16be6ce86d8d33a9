package kr.ieum.catalogue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import kr.ieum.identity.Caller;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.DatabaseRefusal;
import kr.ieum.platform.problem.Language;
import kr.ieum.platform.problem.Problem;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.problem.Violation;
import kr.ieum.supplier.SupplierId;

/**
 * Use case: a supplier sends many listings in one file. Each is a transaction of its own, so a bad line harms nobody.
 * The file takes no key and no entity tag: what is sent again says so already, and is left as it is.
 */
@ApplicationScoped
class BulkListings {
    static final int MOST_LINES = 5_000;
    static final String REFUSED = "REFUSED";

    private final WriteListing writeListing;
    private final SubmitListing submitListing;
    private final Validator validator;

    BulkListings(WriteListing writeListing, SubmitListing submitListing, Validator validator) {
        this.writeListing = writeListing;
        this.submitListing = submitListing;
        this.validator = validator;
    }

    /** @param submit whether drafts go to review at once */
    BulkResult write(SupplierId supplier, List<BulkLine> lines, boolean submit, Language language, Caller caller) {
        if (lines.isEmpty()) throw ListingProblem.NO_LINES.with();
        if (lines.size() > MOST_LINES)
            throw ListingProblem.TOO_MANY_LINES.with("lines", lines.size(), "most", MOST_LINES);
        return BulkResult.of(lines.stream()
                .map(line -> write(supplier, line, submit, language, caller))
                .toList());
    }

    private BulkResult.Line write(
            SupplierId supplier, BulkLine line, boolean submit, Language language, Caller caller) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> write(supplier, line, submit, caller));
        } catch (Refused refused) {
            return refused(line, refused, language);
        } catch (RuntimeException failed) {
            if (!DatabaseRefusal.isViolationOf("listing_sku_once", failed)) throw failed;
            return refused(line, CommonProblem.CONCURRENT_CHANGE.with(), language);
        }
    }

    private BulkResult.Line write(SupplierId supplier, BulkLine line, boolean submit, Caller caller) {
        if (line.unreadable() != null) throw line.unreadable();
        if (line.sku() == null || line.content() == null) throw CommonProblem.INVALID_REQUEST.with();
        mustBeValid(line.content());
        WriteListing.Written written = writeListing.replace(supplier, line.sku(), line.content(), caller);
        boolean submitted = submit && written.outcome() != WriteListing.Outcome.UNCHANGED;
        if (submitted) submitListing.submit(written.listing().id(), caller);
        return new BulkResult.Line(
                line.line(),
                line.sku(),
                written.outcome().name(),
                written.listing().id(),
                submitted,
                null);
    }

    private void mustBeValid(ListingContent content) {
        Set<ConstraintViolation<ListingContent>> violations = validator.validate(content);
        if (!violations.isEmpty())
            throw new Refused(
                    CommonProblem.INVALID_REQUEST,
                    violations.stream().map(BulkListings::violation).toList());
    }

    private static Violation violation(ConstraintViolation<ListingContent> violation) {
        String pointer = "/listing/"
                + violation
                        .getPropertyPath()
                        .toString()
                        .replaceAll("\\[(\\d+)]", "/$1")
                        .replaceAll("\\.?<[^>]*>", "")
                        .replace('.', '/');
        return new Violation(pointer, violation.getMessage());
    }

    private static BulkResult.Line refused(BulkLine line, Refused refused, Language language) {
        return new BulkResult.Line(line.line(), line.sku(), REFUSED, null, false, Problem.of(refused, language));
    }
}
