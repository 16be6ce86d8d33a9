package kr.ieum.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map of the rooms: who may import whom. It is the newcomer's guide, and it is checked. */
class TheHouseTest {
    private static final List<String> GROUND = List.of("platform");
    private static final List<String> KNOWS_CALLERS = with(GROUND, "identity");
    private static final List<String> KEEPS_RECORDS = with(KNOWS_CALLERS, "audit");

    /** Each room, and the rooms it may import. */
    private static final Map<String, List<String>> MAP = new LinkedHashMap<>();

    static {
        MAP.put("platform", List.of());
        MAP.put("identity", GROUND);
        MAP.put("ledger", KNOWS_CALLERS);
        MAP.put("audit", with(KNOWS_CALLERS, "ledger"));
        MAP.put("firm", KEEPS_RECORDS);
        MAP.put("webhook", KEEPS_RECORDS);
        MAP.put("supplier", with(KEEPS_RECORDS, "webhook"));
        MAP.put("programme", with(KEEPS_RECORDS, "ledger", "supplier"));
        MAP.put("catalogue", with(KEEPS_RECORDS, "supplier"));
        MAP.put("techdev", with(KEEPS_RECORDS, "supplier", "catalogue"));
        MAP.put("referral", with(KEEPS_RECORDS, "webhook", "firm", "supplier", "programme", "catalogue"));
        MAP.put("voucher", with(KEEPS_RECORDS, "ledger", "firm", "programme"));
        MAP.put("pact", with(KEEPS_RECORDS, "firm", "supplier", "programme", "catalogue"));
        MAP.put("application", with(KEEPS_RECORDS, "ledger", "firm", "programme", "referral", "voucher", "pact"));
        MAP.put(
                "order",
                with(KEEPS_RECORDS, "ledger", "firm", "supplier", "programme", "catalogue", "voucher", "pact"));
        MAP.put("settlement", with(KEEPS_RECORDS, "ledger", "firm", "supplier", "programme", "application", "order"));
        MAP.put(
                "outcome",
                with(
                        KEEPS_RECORDS,
                        "ledger",
                        "firm",
                        "supplier",
                        "programme",
                        "catalogue",
                        "techdev",
                        "referral",
                        "voucher",
                        "application",
                        "order",
                        "settlement"));
        MAP.put(
                "web",
                with(
                        KEEPS_RECORDS,
                        "ledger",
                        "firm",
                        "supplier",
                        "programme",
                        "catalogue",
                        "voucher",
                        "application",
                        "order",
                        "settlement",
                        "webhook",
                        "techdev",
                        "referral",
                        "outcome"));
    }

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("/dev/"))
            .importPackages("kr.ieum");

    private static List<String> with(List<String> rooms, String... more) {
        return Stream.concat(rooms.stream(), Stream.of(more)).toList();
    }

    @Test
    void aRoomImportsOnlyTheRoomsTheMapAllows() {
        MAP.forEach((room, allowed) -> {
            String[] forbidden = MAP.keySet().stream()
                    .filter(other -> !other.equals(room) && !allowed.contains(other))
                    .map(other -> "kr.ieum." + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("kr.ieum." + room + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden)
                    .because(room + " may import only " + allowed)
                    .allowEmptyShould(true)
                    .check(PRODUCT);
        });
    }

    @Test
    void everyRoomIsOnTheMap() {
        classes()
                .that()
                .resideOutsideOfPackage("kr.ieum")
                .should()
                .resideInAnyPackage(MAP.keySet().stream()
                        .map(room -> "kr.ieum." + room + "..")
                        .toArray(String[]::new))
                .check(PRODUCT);
    }

    @Test
    void roomsFormNoCycle() {
        slices().matching("kr.ieum.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void timeComesFromTheInjectedClock() {
        for (Class<?> type :
                List.of(Instant.class, LocalDate.class, LocalDateTime.class, ZonedDateTime.class, OffsetDateTime.class))
            noClasses().should().callMethod(type, "now").check(PRODUCT);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(PRODUCT);
    }

    @Test
    void nothingIsNamedAfterMachinery() {
        noClasses()
                .should()
                .haveNameMatching(".*(Service|Manager|Helper|Utils?|Impl|Dto)")
                .check(PRODUCT);
    }

    @Test
    void entitiesAreNobodyElsesBusiness() {
        classes().that().areAnnotatedWith(Entity.class).should().notBePublic().check(PRODUCT);
    }

    @Test
    void endpointsArePublicMethodsOfHiddenClasses() {
        classes().that().areAnnotatedWith(Path.class).should().notBePublic().check(PRODUCT);
        methods()
                .that()
                .areAnnotatedWith(jakarta.ws.rs.GET.class)
                .or()
                .areAnnotatedWith(jakarta.ws.rs.POST.class)
                .or()
                .areAnnotatedWith(jakarta.ws.rs.PUT.class)
                .or()
                .areAnnotatedWith(jakarta.ws.rs.DELETE.class)
                .should()
                .bePublic()
                .because("a method that is not public is silently no endpoint")
                .check(PRODUCT);
    }

    @Test
    void everyEndpointSaysWhoMayCallIt() {
        List<Class<? extends Annotation>> gates = List.of(RolesAllowed.class, PermitAll.class, Authenticated.class);
        methods()
                .that()
                .areMetaAnnotatedWith(HttpMethod.class)
                .should(new ArchCondition<>("say who may call it") {
                    @Override
                    public void check(JavaMethod endpoint, ConditionEvents events) {
                        boolean says = gates.stream()
                                .anyMatch(gate -> endpoint.isAnnotatedWith(gate)
                                        || endpoint.getOwner().isAnnotatedWith(gate));
                        events.add(new SimpleConditionEvent(endpoint, says, endpoint.getFullName()));
                    }
                })
                .check(PRODUCT);
    }

    @Test
    void nobodyMocks() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.mockito..")
                .check(new ClassFileImporter().importPackages("kr.ieum"));
    }
}
