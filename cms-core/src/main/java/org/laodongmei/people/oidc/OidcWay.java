package org.laodongmei.people.oidc;

import org.laodongmei.people.oidc.Provider.Person;
import org.laodongmei.people.voucher.UnreachableVoucher;
import org.laodongmei.people.voucher.Voucher.Way;

import java.time.InstantSource;
import java.util.Optional;

/** The provider that is configured, for people who have no account here. */
public final class OidcWay implements Way {

    private final Provider provider;

    /**
     * @param back the address to which the provider sends people back
     */
    public OidcWay(OidcSettings settings, String back, InstantSource clock) {
        this.provider = new Provider(settings, back, clock);
    }

    @Override
    public String address(String state, String nonce, String verifier) throws UnreachableVoucher {
        try {
            return provider.address(state, nonce, verifier);
        } catch (UnreachableProvider e) {
            throw new UnreachableVoucher(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public Optional<String> subject(String code, String nonce, String verifier)
            throws UnreachableVoucher {
        try {
            return provider.person(code, nonce, verifier).map(Person::subject);
        } catch (UnreachableProvider e) {
            throw new UnreachableVoucher(String.valueOf(e.getMessage()), e);
        }
    }
}
