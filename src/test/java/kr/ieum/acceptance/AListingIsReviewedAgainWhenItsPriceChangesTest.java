package kr.ieum.acceptance;

import static io.restassured.RestAssured.given;
import static kr.ieum.acceptance.Supply.REVIEWER;
import static kr.ieum.acceptance.Supply.SECOND_REVIEWER;
import static kr.ieum.acceptance.Supply.aSellingSupplier;
import static kr.ieum.acceptance.Supply.content;
import static kr.ieum.acceptance.Supply.get;
import static kr.ieum.acceptance.Supply.move;
import static kr.ieum.acceptance.Supply.review;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import kr.ieum.acceptance.Supply.Company;
import kr.ieum.catalogue.ListingId;
import kr.ieum.catalogue.Listings;
import kr.ieum.catalogue.Offer;
import kr.ieum.catalogue.Wish;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AListingIsReviewedAgainWhenItsPriceChangesTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Seoul"));
    private static final Map<String, Object> REASON = Map.of("reason", "확인이 필요함");

    @Inject
    Listings listings;

    @Test
    void whatIsOnSaleStaysOnSaleUntilTheNewPriceIsPublished() {
        Company company = aSellingSupplier();
        String id = Supply.aPublishedListing(company, "SERP-01", 1_980_000);

        Supply.replace(company, "SERP-01", content("경리나라", 2_200_000))
                .then()
                .statusCode(200)
                .body("number", equalTo(1))
                .body("open.number", equalTo(2));
        assertThat(offer(id).price().total().amount()).isEqualTo(1_980_000);
        move(company.token(), company.path() + "/listings/SERP-01", "/submission", null)
                .then()
                .statusCode(200)
                .body("open.status", equalTo("IN_REVIEW"))
                .body("open.warnings.ground", contains("PRICE_RAISED"));
        assertThat(offer(id).price().total().amount()).isEqualTo(1_980_000);
        review(REVIEWER, id, "PUBLISH").then().statusCode(200).body("number", equalTo(2));

        Offer offer = offer(id);
        assertThat(offer.versionNumber()).isEqualTo(2);
        assertThat(offer.price().supply().amount()).isEqualTo(2_000_000);
        assertThat(offer.price().vat().amount()).isEqualTo(200_000);
        get(company.token(), "/api/v1/listings/" + id + "/versions/1").then().body("status", equalTo("REPLACED"));
        get(company.token(), "/api/v1/listings/" + id + "/versions/2/difference")
                .then()
                .body("changes.pointer", contains("/plans/YEAR-10/price"))
                .body("changes[0].before", equalTo(1_980_000))
                .body("changes[0].after", equalTo(2_200_000));
    }

    @Test
    void theSameContentAgainIsNoNewVersion() {
        Company company = aSellingSupplier();
        Supply.aPublishedListing(company, "SERP-01", 1_980_000);

        Supply.replace(company, "SERP-01", content("경리나라", 1_980_000))
                .then()
                .statusCode(200)
                .body("number", equalTo(1))
                .body("open", nullValue());
    }

    @Test
    void aReturnedVersionSaysWhyAndTheNextOneIsNew() {
        Company company = aSellingSupplier();
        String sku = company.path() + "/listings/SERP-01";
        String id = Supply.make(company, "SERP-01", content("경리나라", 1_980_000))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        move(company.token(), sku, "/submission", null).then().statusCode(200);
        Supply.replace(company, "SERP-01", content("바뀜", 1))
                .then()
                .statusCode(409)
                .body("code", equalTo("LISTING_IN_REVIEW"));
        review(REVIEWER, id, "RETURN").then().statusCode(200).body("status", equalTo("RETURNED"));
        get(company.token(), sku)
                .then()
                .body("returned.number", equalTo(1))
                .body("returned.status", equalTo("RETURNED"))
                .body("returned.reviewReason", not(emptyOrNullString()));

        Supply.replace(company, "SERP-01", content("고침", 1_980_000))
                .then()
                .statusCode(200)
                .body("open.number", equalTo(2))
                .body("returned", nullValue());
        get(company.token(), "/api/v1/listings/" + id + "/versions?limit=1")
                .then()
                .body("items.number", contains(2))
                .body("next", equalTo("2"));
    }

    @Test
    void whatCameBackIsShownBesideWhatIsOnSaleAndToNobodyElse() {
        Company company = aSellingSupplier();
        String id = Supply.aPublishedListing(company, "SERP-01", 1_980_000);
        Supply.replace(company, "SERP-01", content("비싸짐", 2_970_000)).then().statusCode(200);
        move(company.token(), company.path() + "/listings/SERP-01", "/submission", null)
                .then()
                .statusCode(200);
        review(REVIEWER, id, "RETURN").then().statusCode(200);

        get(company.token(), company.path() + "/listings/SERP-01")
                .then()
                .body("number", equalTo(1))
                .body("status", equalTo("PUBLISHED"))
                .body("returned.number", equalTo(2));
        given().get("/api/v1/listings/" + id).then().statusCode(200).body("returned", nullValue());
    }

    @Test
    void anOldVersionIsRestoredAsADraftThatIsReviewedAgain() {
        Company company = aSellingSupplier();
        String id = Supply.aPublishedListing(company, "SERP-01", 1_980_000);
        Supply.publish(company, "SERP-01", content("경리나라", 2_200_000));

        move(company.token(), "/api/v1/listings/" + id, "/versions/1/restoration", null)
                .then()
                .statusCode(200)
                .body("number", equalTo(2))
                .body("open.number", equalTo(3))
                .body("open.content.plans[0].price", equalTo(1_980_000));
    }

    @Test
    void theReviewerIsWarnedOfWhatWasFoundUnsuitableBefore() {
        Company company = aSellingSupplier();
        Map<String, Object> content = content("열화상 키오스크", 1_980_000);
        content.put("category", "EDUTECH");
        Map<String, Object> plan = Supply.plan("YEAR-10", 1_980_000);
        plan.put("contractPrice", 1_500_000);
        content.put("plans", List.of(plan));
        Supply.make(company, "KIOSK", content).then().statusCode(201);

        move(company.token(), company.path() + "/listings/KIOSK", "/submission", null)
                .then()
                .statusCode(200)
                .body("open.warnings.ground", hasItems("EQUIPMENT", "PRICE_ABOVE_CONTRACT", "CATEGORY_NOT_APPROVED"));
        get(REVIEWER, "/api/v1/listings?status=IN_REVIEW&supplier=" + company.id())
                .then()
                .body("items.sku", contains("KIOSK"));
    }

    @Test
    void everybodyFindsWhatCanBeBoughtTodayAndNothingElse() {
        Company company = aSellingSupplier();
        String cheap = Supply.publish(company, "CHEAP", content("싼 100% 경리", 1_200_000));
        Supply.publish(company, "DEAR", content("비싼 경리", 2_400_000));
        Supply.make(company, "DRAFT", content("초안", 100)).then().statusCode(201);
        String mine = "/api/v1/listings?supplier=" + company.id();

        given().get(mine + "&limit=1")
                .then()
                .body("items.sku", contains("DEAR"))
                .header("Link", containsString("rel=\"next\""));
        given().get(mine).then().body("items.sku", contains("DEAR", "CHEAP")).body("items.open", hasItem(nullValue()));
        Patience.until(
                "the index has followed",
                () -> given().queryParam("text", "100%").get(mine),
                answer -> answer.jsonPath().getList("items.sku").equals(List.of("CHEAP")));
        given().get(mine + "&seatMonthUpTo=10000").then().body("items.sku", contains("CHEAP"));
        given().queryParam("text", "1__%").get(mine).then().body("items", empty());
        given().get(mine + "&programme=cloud").then().body("items", empty());
        given().get(mine + "&category=EDUTECH").then().body("items", empty());
        given().get("/api/v1/listings/" + cheap).then().statusCode(200).body("plans[0].supply", equalTo(1_090_909));
        given().get("/api/v1/listings?status=IN_REVIEW").then().statusCode(401);

        move(REVIEWER, company.path(), "/suspension", REASON).then().statusCode(202);
        move(SECOND_REVIEWER, company.path(), "/suspension", REASON).then().statusCode(200);
        given().get(mine).then().body("items", empty());
        given().get("/api/v1/listings/" + cheap).then().statusCode(404);
        assertThatThrownBy(() -> offer(cheap)).hasMessageContaining("SUPPLIER_NOT_SELLING");
    }

    @Test
    void theSupplierStopsAloneTheAgencyByTwo() {
        Company company = aSellingSupplier();
        String id = Supply.aPublishedListing(company, "SERP-01", 1_980_000);
        String path = "/api/v1/listings/" + id;

        move(company.token(), path, "/stop", REASON).then().statusCode(200).body("status", equalTo("STOPPED"));
        assertThatThrownBy(() -> offer(id)).hasMessageContaining("LISTING_NOT_ON_SALE");
        move(company.token(), path, "/resumption", REASON).then().statusCode(200);

        move(REVIEWER, path, "/stop", REASON).then().statusCode(202);
        move(SECOND_REVIEWER, path, "/stop", REASON).then().statusCode(200);
        move(company.token(), path, "/resumption", REASON)
                .then()
                .statusCode(409)
                .body("code", equalTo("STOPPED_BY_AGENCY"));
    }

    @Test
    void aNewVersionDoesNotSlipPastTheAgencysStopWithOneReviewer() {
        Company company = aSellingSupplier();
        String id = Supply.aPublishedListing(company, "SERP-01", 1_980_000);
        String path = "/api/v1/listings/" + id;
        move(REVIEWER, path, "/stop", REASON).then().statusCode(202);
        move(SECOND_REVIEWER, path, "/stop", REASON).then().statusCode(200);
        Supply.replace(company, "SERP-01", content("고친 경리나라", 1_980_000)).then().statusCode(200);
        move(company.token(), company.path() + "/listings/SERP-01", "/submission", null)
                .then()
                .statusCode(200);

        review(REVIEWER, id, "PUBLISH").then().statusCode(202);
        assertThatThrownBy(() -> offer(id)).hasMessageContaining("LISTING_NOT_ON_SALE");
        review(SECOND_REVIEWER, id, "PUBLISH").then().statusCode(200).body("number", equalTo(2));
        assertThat(offer(id).title()).isEqualTo("고친 경리나라");
    }

    private Offer offer(String id) {
        Wish wish = new Wish(ListingId.fromString(id), List.of("YEAR-10"), Supply.PROGRAMME);
        return QuarkusTransaction.requiringNew()
                .call(() -> listings.offers(List.of(wish), TODAY))
                .get(wish)
                .get()
                .get(0);
    }
}
