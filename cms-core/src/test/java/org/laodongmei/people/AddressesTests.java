package org.laodongmei.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.laodongmei.people.address.Address;
import org.laodongmei.people.address.Addresses;

import java.nio.file.Path;

class AddressesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "li",
                "@example.cn",
                "li@",
                "li@-a.cn",
                "a..b@example.cn",
                ".a@example.cn",
                "li@example.cn, all@example.cn",
                "li@example.cn\r\nBcc: all@example.cn",
                "李 <li@example.cn>",
                "1234567890123456789012345678901234567890123456789012345678901234x@example.cn"
            })
    void whatIsNoAddressIsNotTaken(String typed) {
        assertThatThrownBy(() -> Addresses.checked(typed)).isInstanceOf(InvalidAccount.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"li@example.cn", "li.si+cms@mail.example.cn", "root@localhost"})
    void anAddressIsTaken(String typed) {
        assertThat(Addresses.checked(" " + typed + " ")).isEqualTo(typed);
    }

    @Test
    void aChangeIsInTheAuditLogWithoutTheAddress(@TempDir Path data) {
        try (Office office = new Office(data)) {
            Addresses addresses = new Addresses(office.database, office.audit);
            String id = office.somebody("li", Role.EDITOR);
            assertThat(addresses.of(id)).isEqualTo(Address.NONE);
            addresses.set(id, id, "li@example.cn");
            addresses.set(id, id, "li@example.cn");
            assertThat(addresses.of(id)).isEqualTo(new Address("li@example.cn", true));
            assertThat(office.audit.before(Long.MAX_VALUE, 9))
                    .filteredOn(act -> act.act().equals("account.address"))
                    .singleElement()
                    .satisfies(act -> assertThat(act.detail()).isEmpty());
        }
    }
}
