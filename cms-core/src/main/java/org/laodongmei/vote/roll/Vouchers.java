package org.laodongmei.vote.roll;

import org.laodongmei.people.voucher.Voucher;
import org.laodongmei.vote.campaign.Campaign.Identity;

import java.util.Map;
import java.util.Optional;

/**
 * Those who vouch for voters, as far as they are configured.
 *
 * @param all by what campaigns call them
 */
public record Vouchers(Map<Identity, Voucher> all) {

    /** Who vouches in such campaigns; empty when that is not configured, or needs nobody. */
    public Optional<Voucher> of(Identity identity) {
        return Optional.ofNullable(all.get(identity));
    }
}
