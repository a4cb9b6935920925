package org.laodongmei.people;

import java.util.EnumSet;
import java.util.Set;

/** What somebody is at the office, and what that allows. */
public enum Role {
    /** 通讯员 of a grassroots union. */
    CORRESPONDENT(EnumSet.of(Right.WRITE_OWN)),
    /** 编辑. */
    EDITOR(EnumSet.of(Right.WRITE_OWN, Right.WRITE)),
    /** 审核, of one stage or of any; may mend a word, which is then recorded as theirs. */
    REVIEWER(EnumSet.of(Right.WRITE_OWN, Right.WRITE, Right.REVIEW)),
    /** 签发. */
    PUBLISHER(EnumSet.of(Right.WRITE_OWN, Right.WRITE, Right.PUBLISH)),
    /** 管理员: everything. */
    ADMINISTRATOR(EnumSet.allOf(Right.class));

    private final Set<Right> rights;

    Role(Set<Right> rights) {
        this.rights = rights;
    }

    /** Whether the role allows that, where it holds. */
    public boolean gives(Right right) {
        return rights.contains(right);
    }
}
