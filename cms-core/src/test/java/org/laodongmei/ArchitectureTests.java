package org.laodongmei;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules that a reviewer would repeat. The arrows between rooms are in each room's package-info.
 */
class ArchitectureTests {

    private static final String ROOT = "org.laodongmei.";
    private static final String TABLES = ROOT + "db.tables";

    /**
     * A table belongs to one room; nobody else reads or writes it. A new table gets its owner here.
     */
    private static final Map<String, Set<String>> OWNERS =
            Map.ofEntries(
                    Map.entry("change", Set.of("CHANGE")),
                    Map.entry("audit", Set.of("AUDIT")),
                    Map.entry(
                            "people",
                            Set.of(
                                    "UNIT",
                                    "ACCOUNT",
                                    "ACCOUNT_ROLE",
                                    "INVITATION",
                                    "RECOVERY_CODE",
                                    "SESSION",
                                    "PASSKEY",
                                    "IDENTITY",
                                    "TOKEN",
                                    "TOKEN_SECRET")),
                    Map.entry("kind", Set.of("KIND")),
                    Map.entry("channel", Set.of("CHANNEL")),
                    Map.entry(
                            "entry",
                            Set.of(
                                    "ENTRY",
                                    "REVISION",
                                    "RENDERING",
                                    "REFERENCE",
                                    "TAG",
                                    "TAG_ALIAS",
                                    "AUTOSAVE",
                                    "SAVED_LIST",
                                    "WITHDRAWN",
                                    "WRITER")),
                    Map.entry(
                            "review",
                            Set.of(
                                    "STAGE",
                                    "DECISION",
                                    "PLAN",
                                    "REMARK",
                                    "EXEMPTION",
                                    "PREVIEW_LINK",
                                    "OUTSIDE_LINK")),
                    Map.entry("media", Set.of("ASSET", "COLLECTION", "COLLECTED", "UPLOAD")),
                    Map.entry(
                            "syndication",
                            Set.of(
                                    "WEBHOOK",
                                    "WEBHOOK_CURSOR",
                                    "WEBHOOK_TOLD",
                                    "WEBHOOK_CAMPAIGN",
                                    "WEBHOOK_DELIVERY")),
                    Map.entry("api", Set.of("IDEMPOTENCY")),
                    Map.entry("notice", Set.of("LETTER")),
                    Map.entry("question", Set.of("QUESTION")),
                    Map.entry("setting", Set.of("SETTING")),
                    Map.entry("transfer", Set.of("ARRIVAL", "SUBSCRIPTION")),
                    Map.entry(
                            "vote",
                            Set.of(
                                    "POLL",
                                    "LEDGER",
                                    "VOIDED",
                                    "CLEARED",
                                    "ROLL",
                                    "ELECTOR",
                                    "CHECKPOINT",
                                    "REFUSAL")));

    private static final JavaClasses ALL =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.laodongmei");

    private static final JavaClasses OURS =
            ALL.that(
                    DescribedPredicate.not(resideInAPackage(TABLES + ".."))
                            .as("are written by hand"));

    @Test
    void aRoomEntersOnlyTheRoomsThatItNames() {
        ApplicationModules.of("org.laodongmei", resideInAPackage("org.laodongmei.theme.."))
                .verify();
    }

    @Test
    void aTableIsUsedByItsOwnerOnly() {
        Set<String> breaches = new TreeSet<>();
        for (JavaClass user : OURS) {
            Set<String> own = OWNERS.getOrDefault(room(user), Set.of());
            tablesOf(user)
                    .filter(table -> !own.contains(table))
                    .forEach(table -> breaches.add(user.getName() + " uses " + table));
        }
        assertThat(breaches).isEmpty();
    }

    @Test
    void everyTableHasOneOwner() {
        List<String> owned = OWNERS.values().stream().flatMap(Set::stream).toList();
        Set<String> tables =
                ALL.get(TABLES + ".Tables").getFields().stream()
                        .map(field -> field.getName())
                        .collect(Collectors.toSet());
        assertThat(owned).doesNotHaveDuplicates().hasSameElementsAs(tables);
    }

    @Test
    void theThemeKnowsNoOtherRoomNoFrameworkAndNoDatabase() {
        noClasses()
                .that()
                .resideInAPackage("org.laodongmei.theme..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.jooq..", "java.sql..")
                .orShould()
                .dependOnClassesThat(
                        resideInAPackage("org.laodongmei..")
                                .and(
                                        DescribedPredicate.not(
                                                resideInAPackage("org.laodongmei.theme.."))))
                .check(OURS);
    }

    @Test
    void onlyTheSiteFillsTheThemesPages() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.laodongmei.theme..", "org.laodongmei.site..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.laodongmei.theme..")
                .check(OURS);
    }

    @Test
    void markupKnowsNoFrameworkAndNoDatabase() {
        noClasses()
                .that()
                .resideInAPackage("org.laodongmei.markup..")
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.jooq..", "java.sql..")
                .check(OURS);
    }

    @Test
    void theTimeComesFromAClockThatTheCommandHandsOut() {
        DescribedPredicate<JavaMethodCall> asksTheSystem =
                DescribedPredicate.describe(
                        "ask the system for the time", ArchitectureTests::asksTheSystemForTheTime);
        noClasses().should().callMethodWhere(asksTheSystem).check(OURS);
        noClasses()
                .that()
                .resideOutsideOfPackage("org.laodongmei.command..")
                .should()
                .callMethodWhere(
                        DescribedPredicate.describe(
                                "make a clock",
                                call ->
                                        call.getTargetOwner().getPackageName().equals("java.time")
                                                && call.getName().startsWith("system")))
                .check(OURS);
    }

    @Test
    void noNameSaysNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Utils?|Helper|Common|Base|DTO)")
                .check(OURS);
    }

    @Test
    void everyPackageSaysWhatItIsForAndThatNothingIsNull() {
        Set<String> silent =
                OURS.stream()
                        .map(JavaClass::getPackage)
                        .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                        .map(JavaPackage::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(silent).isEmpty();
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields()
                .should()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .check(OURS);
    }

    @Test
    void controllersStayInTheirRoom() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(OURS);
    }

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT) ? name.substring(ROOT.length()).split("\\.")[0] : "";
    }

    private static Stream<String> tablesOf(JavaClass user) {
        Stream<String> constants =
                user.getFieldAccessesFromSelf().stream()
                        .filter(access ->
                                access.getTargetOwner().getName().equals(TABLES + ".Tables"))
                        .map(JavaAccess::getName);
        Stream<String> types =
                user.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass())
                        .filter(target -> target.getPackageName().startsWith(TABLES + ".tables"))
                        .map(target -> tableName(target.getSimpleName()));
        return Stream.concat(constants, types);
    }

    private static String tableName(String type) {
        String name = type.endsWith("Record") ? type.substring(0, type.length() - 6) : type;
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    private static boolean asksTheSystemForTheTime(JavaMethodCall call) {
        boolean now =
                call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getName().equals("now")
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.getName().equals("java.time.Clock"));
        boolean millis =
                call.getTargetOwner().getName().equals("java.lang.System")
                        && call.getName().equals("currentTimeMillis");
        return now || millis;
    }
}
