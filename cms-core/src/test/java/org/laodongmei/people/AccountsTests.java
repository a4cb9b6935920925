package org.laodongmei.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.laodongmei.people.InvalidAccount.Reason;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Who there is, what they may, and what an account cannot be. */
class AccountsTests {

    @TempDir Path data;

    private Office office;

    @BeforeEach
    void open() {
        office = new Office(data);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static void assertRefused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        InvalidAccount.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void thereIsOneFirstAdministrator() {
        office.accounts.addFirst("zhang", "张示例", Office.PASSWORD);
        assertRefused(
                Reason.NOT_THE_FIRST, () -> office.accounts.addFirst("li", "李示例", Office.PASSWORD));
    }

    @Test
    void theLastAdministratorCanNeitherGoNorBeLess() {
        String id = office.somebody("zhang", Role.ADMINISTRATOR);
        assertRefused(
                Reason.LAST_ADMINISTRATOR, () -> office.accounts.setActive("command", id, false));
        assertRefused(
                Reason.LAST_ADMINISTRATOR,
                () -> office.accounts.change("command", id, Office.wish("zhang", Role.EDITOR)));
        assertThat(office.accounts.find(id).orElseThrow().is(Role.ADMINISTRATOR)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "-ab", "a b", "张三", "a@b", ""})
    void aNameIsSmallLettersAndDigits(String name) {
        assertRefused(
                Reason.NAME_UNFIT,
                () -> office.accounts.add("command", Office.wish(name, Role.EDITOR)));
    }

    @Test
    void aNameIsSomebodysOnly() {
        office.somebody("zhang", Role.EDITOR);
        assertRefused(
                Reason.NAME_TAKEN,
                () -> office.accounts.add("command", Office.wish("ZHANG", Role.EDITOR)));
    }

    @ParameterizedTest
    @CsvSource({
        "short, PASSWORD_TOO_SHORT",
        "1234567890, PASSWORD_TOO_PLAIN",
        "aaaaaaaaaaaa, PASSWORD_TOO_PLAIN",
        "password123, PASSWORD_TOO_PLAIN",
        "zhangzhang1, PASSWORD_LIKE_THE_NAME",
    })
    void aPasswordThatEverybodyTriesIsRefused(String password, Reason reason) {
        assertRefused(
                reason,
                () -> office.accounts.add("command", Office.wish("zhang", Role.EDITOR), password));
    }

    @Test
    void anInvitationIsGoodOnceAndForAWeekAndANewOneVoidsIt() {
        String id = office.accounts.add("command", Office.wish("li", Role.EDITOR));
        String first = office.accounts.invite("command", id);
        String second = office.accounts.invite("command", id);
        assertThat(office.accounts.invited(first)).isEmpty();
        assertThat(office.accounts.choosePassword(second, Office.PASSWORD)).isEqualTo(id);
        assertRefused(
                Reason.LINK_SPENT, () -> office.accounts.choosePassword(second, Office.PASSWORD));
        String third = office.accounts.invite("command", id);
        office.pass(Duration.ofDays(7));
        assertThat(office.accounts.invited(third)).isEmpty();
    }

    @Test
    void aRoleHoldsInItsChannelAndThoseBelow() {
        String id =
                office.accounts.add(
                        "command",
                        new Accounts.Wish(
                                "li",
                                "李示例",
                                null,
                                List.of(
                                        new Grant(Role.EDITOR, "news", 0),
                                        new Grant(Role.REVIEWER, "rights", 2))));
        Account li = office.accounts.find(id).orElseThrow();
        assertThat(li.may(Right.WRITE, List.of("local", "news"))).isTrue();
        assertThat(li.may(Right.WRITE, List.of("culture"))).isFalse();
        assertThat(li.may(Right.WRITE, List.of())).isFalse();
        assertThat(li.may(Right.PUBLISH, List.of("news"))).isFalse();
        assertThat(li.mayReview(2, List.of("rights"))).isTrue();
        assertThat(li.mayReview(1, List.of("rights"))).isFalse();
        assertThat(li.mayReview(2, List.of("news"))).isFalse();
        assertThat(li.may(Right.ADMINISTER)).isFalse();
    }

    @Test
    void aTableOfUnitsMakesATreeAndTakenAgainMovesThem() {
        String table = "code,parent,name\n1,,总工会（示例）\n2,1,港口（示例）\n3,2,车队（示例）\n";
        assertThat(office.units.take("command", read(table)).added()).isEqualTo(3);
        assertThat(office.units.take("command", read(table)).same()).isEqualTo(3);
        var moved = office.units.take("command", read("编号,名称,上级编号\n3,车队二（示例）,1\n"));
        assertThat(moved.changed()).isEqualTo(1);
        Unit top = office.units.all().getFirst();
        assertThat(office.units.all())
                .filteredOn(unit -> unit.code().equals("3"))
                .singleElement()
                .satisfies(unit -> {
                    assertThat(unit.name()).isEqualTo("车队二（示例）");
                    assertThat(unit.parent()).isEqualTo(top.id());
                });
    }

    @Test
    void whatIsWrongInATableIsToldByLineAndTheRestTaken() {
        office.units.take("command", read("code,name,parent\n1,甲,\n2,乙,1\n"));
        var taken =
                office.units.take(
                        "command",
                        read("code,name,parent\n1,甲,2\n5,戊,9\n6,己,\n6,庚,\n,辛,\n7,壬,8\n8,癸,7\n"));
        assertThat(taken.added()).isEqualTo(1);
        assertThat(taken.problems())
                .extracting(UnitTable.Problem::line, UnitTable.Problem::reason)
                .containsExactlyInAnyOrder(
                        Tuple.tuple(2L, UnitTable.Reason.BELOW_ITSELF),
                        Tuple.tuple(3L, UnitTable.Reason.PARENT_UNKNOWN),
                        Tuple.tuple(5L, UnitTable.Reason.CODE_TWICE),
                        Tuple.tuple(6L, UnitTable.Reason.CODE_UNFIT),
                        Tuple.tuple(7L, UnitTable.Reason.BELOW_ITSELF),
                        Tuple.tuple(8L, UnitTable.Reason.BELOW_ITSELF));
    }

    @Test
    void aTreeHasTenLevelsHoweverLongTheTable() {
        StringBuilder table = new StringBuilder("code,name,parent\n0,u0,\n");
        for (int i = 1; i < 20_000; i++) {
            table.append(i).append(",u,").append(i - 1).append('\n');
        }
        var taken = office.units.take("command", read(table.toString()));
        assertThat(taken.added()).isEqualTo(10);
        assertThat(taken.problems())
                .hasSize(19_990)
                .allMatch(problem -> problem.reason() == UnitTable.Reason.TOO_DEEP);
    }

    @Test
    void somebodyIsFoundByAPartOfTheName() {
        office.somebody("zhang", Role.EDITOR);
        office.somebody("li", Role.EDITOR, Role.PUBLISHER);
        assertThat(office.accounts.search("", 10))
                .extracting(Account::name)
                .containsExactly("li", "zhang");
        assertThat(office.accounts.search("", 1))
                .singleElement()
                .satisfies(li -> assertThat(li.grants()).hasSize(2));
        assertThat(office.accounts.search(" Zha", 10))
                .extracting(Account::name)
                .containsExactly("zhang");
        assertThat(office.accounts.search("li示", 10))
                .extracting(Account::name)
                .containsExactly("li");
        assertThat(office.accounts.search("%", 10)).isEmpty();
    }

    @Test
    void aTableIsReadInTheEncodingsThatOfficesHave() {
        String text = "编号,名称\n1,安庆港务（示例）\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            assertThat(UnitTable.read(text.getBytes(charset)).rows().get("1").name())
                    .isEqualTo("安庆港务（示例）");
        }
        assertThat(UnitTable.read("\uFEFFcode,name\n1,x\n".getBytes(StandardCharsets.UTF_8)).rows())
                .containsKey("1");
        assertThat(UnitTable.read("name\nx\n".getBytes(StandardCharsets.UTF_8)).problems())
                .extracting(UnitTable.Problem::reason)
                .containsExactly(UnitTable.Reason.NO_COLUMN);
        assertThat(UnitTable.read(new byte[] {0, 1, 2, (byte) 0xFF}).rows()).isEmpty();
    }

    private static UnitTable read(String csv) {
        return UnitTable.read(csv.getBytes(StandardCharsets.UTF_8));
    }
}
