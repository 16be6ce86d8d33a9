package kr.ieum.web.open;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.ieum.catalogue.ListingId;
import kr.ieum.catalogue.ListingSearch;
import kr.ieum.catalogue.ListingView;
import kr.ieum.catalogue.Listings;
import kr.ieum.catalogue.search.Comparison;
import kr.ieum.catalogue.search.HitPage;
import kr.ieum.catalogue.search.SearchFilters;
import kr.ieum.catalogue.search.Searches;
import kr.ieum.identity.Caller;
import kr.ieum.identity.CurrentCaller;
import kr.ieum.identity.Duty;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.problem.Refused;
import kr.ieum.platform.problem.Violation;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.programme.Category;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.RuleSet;
import kr.ieum.voucher.VoucherStatus;
import kr.ieum.voucher.VoucherView;
import kr.ieum.voucher.Vouchers;
import kr.ieum.web.Forms;
import kr.ieum.web.Here;
import kr.ieum.web.Numerals;
import kr.ieum.web.Sheet;
import kr.ieum.web.Trouble;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The catalogue: search with its filters in the address, a listing, and up to four plans side by side. */
@Path("/services")
@PermitAll
class ServicesPage {
    private static final int MOST_COMPARED = 4;
    private static final HitPage NOTHING = new HitPage(List.of(), null, null, null, null, null);

    private final Searches searches;
    private final Listings listings;
    private final Programmes programmes;
    private final Vouchers vouchers;
    private final CurrentCaller callers;
    private final Forms forms;

    ServicesPage(
            Searches searches,
            Listings listings,
            Programmes programmes,
            Vouchers vouchers,
            CurrentCaller callers,
            Forms forms) {
        this.forms = forms;
        this.searches = searches;
        this.listings = listings;
        this.programmes = programmes;
        this.vouchers = vouchers;
        this.callers = callers;
    }

    @CheckedTemplate
    static final class Templates {
        static native TemplateInstance services(
                HitPage found, Sheet asked, List<Category> categories, @Nullable String next);

        static native TemplateInstance service(ListingView listing, String category, List<VoucherView> vouchers);

        static native TemplateInstance comparison(Comparison comparison, List<VoucherView> vouchers, String file);

        private Templates() {}
    }

    @GET
    @Operation(hidden = true)
    public Response search(
            @BeanParam ListingSearch search,
            @BeanParam SearchFilters filters,
            @BeanParam PageRequest page,
            @Context UriInfo address) {
        List<Violation> unread = unread(ReadNumbers.asWritten(address));
        try {
            HitPage found = searches.find(search, filters, page, caller());
            return answer(found, asked(address, unread), next(found, address));
        } catch (Refused refused) {
            if (!(refused.facts().get("parameter") instanceof String name)) throw refused;
            Violation wrong = new Violation(
                    "/" + name,
                    "이것으로는 찾을 수 없습니다: " + refused.facts().get("expected"),
                    "We cannot look for this: " + refused.facts().get("expected"));
            return answer(NOTHING, asked(address, List.of(wrong)), null);
        }
    }

    /** A page whose filters are wrong says so at each, and keeps the others. */
    private Response answer(HitPage found, Sheet asked, @Nullable String next) {
        TemplateInstance page = Templates.services(found, asked, categories(), next);
        if (asked.trouble() == null) return Response.ok(page).build();
        page.render();
        return Response.status(asked.trouble().status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.render())
                .build();
    }

    private Sheet asked(UriInfo address, List<Violation> wrong) {
        Trouble trouble = wrong.isEmpty() ? null : forms.trouble(new Refused(CommonProblem.INVALID_REQUEST, wrong));
        return new Sheet(ReadNumbers.asWritten(address), trouble);
    }

    private static List<Violation> unread(MultivaluedMap<String, String> asked) {
        return ReadNumbers.NUMBERS.stream()
                .filter(name -> asked.getFirst(name) != null
                        && !asked.getFirst(name).isBlank()
                        && Numerals.read(asked.getFirst(name)).isEmpty())
                .map(name ->
                        new Violation("/" + name, "숫자로 적어 주세요. 예: 5, 10,000, 1만", "Write a number, as 5 or 10,000"))
                .toList();
    }

    private static @Nullable String next(HitPage found, UriInfo address) {
        return found.next() == null
                ? null
                : "?"
                        + address.getRequestUriBuilder()
                                .replaceQueryParam("cursor", found.next())
                                .build()
                                .getRawQuery();
    }

    @GET
    @Path("/{id}")
    @Operation(hidden = true)
    @Transactional
    public TemplateInstance show(@PathParam("id") ListingId id) {
        ListingView listing =
                listings.published(List.of(id)).stream().findFirst().orElseThrow(CommonProblem.NOT_FOUND::with);
        return Templates.service(listing, categoryName(listing.category()), payingVouchers());
    }

    @GET
    @Path("/comparison")
    @Operation(hidden = true)
    public TemplateInstance compare(
            @QueryParam("plan") List<String> plans,
            @BeanParam ListingSearch search,
            @BeanParam SearchFilters filters,
            @Context UriInfo address) {
        if (plans.isEmpty() || plans.size() > MOST_COMPARED) throw ServicesProblem.COMPARE_UP_TO_FOUR.with();
        return Templates.comparison(
                searches.compare(plans, search, filters, caller()),
                payingVouchers(),
                "/api/v1/listings/comparison?" + address.getRequestUri().getRawQuery());
    }

    private @Nullable Caller caller() {
        return callers.isAnonymous() ? null : callers.get();
    }

    /** Those of the reader's own firm that can pay now. */
    private List<VoucherView> payingVouchers() {
        Caller caller = caller();
        if (caller == null || !caller.has(Duty.FIRM_MEMBER) || caller.company() == null) return List.of();
        return vouchers.own(caller).stream()
                .filter(voucher -> voucher.status() == VoucherStatus.ACTIVE && voucher.pactId() == null)
                .toList();
    }

    private List<Category> categories() {
        Map<String, Category> all = new LinkedHashMap<>();
        for (RuleSet rules : programmes.published(null, null))
            for (Category category : rules.terms().categories()) all.putIfAbsent(category.code(), category);
        return List.copyOf(all.values());
    }

    private String categoryName(String code) {
        return categories().stream()
                .filter(category -> category.code().equals(code))
                .findFirst()
                .map(category -> Here.here().say(category.name()))
                .orElse(code);
    }
}
