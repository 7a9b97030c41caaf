package io.perennial.query.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedReceiversComponentTest {

  private static AllowedReceivers allowing(
      boolean privateAddresses, boolean plain, String... hosts) {
    WebhookSettings usual = WebhookSettings.DEFAULTS;
    return new AllowedReceivers(
        new WebhookSettings(
            List.of(hosts),
            privateAddresses,
            plain,
            usual.subscriptions(),
            usual.timeout(),
            usual.parallel(),
            usual.batch(),
            usual.backOff(),
            usual.longestBackOff(),
            usual.parkAfter(),
            usual.secretOverlap(),
            usual.lookInterval(),
            usual.lease()));
  }

  @Test
  void nobodyIsSentToUnlessTheSettingsNameIt() {
    assertThat(
            new AllowedReceivers(WebhookSettings.DEFAULTS)
                .refusal(URI.create("https://hooks.example.com/")))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://hooks.example.com",
        "https://HOOKS.example.com:443/a?b=c",
        "https://a.b.example.org/x",
        "https://other.example.com:8443/x",
        "https://[2001:db8::1]:8443/x",
        "https://[2001:db8::2]/x"
      })
  void whatTheSettingsNameIsAllowed(String url) {
    assertThat(
            allowing(
                    false,
                    false,
                    "hooks.example.com",
                    "*.example.org",
                    "other.example.com:8443",
                    "[2001:db8::1]:8443",
                    "[2001:db8::2]")
                .refusal(URI.create(url)))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://hooks.example.com",
        "ftp://hooks.example.com",
        "//hooks.example.com",
        "https:hooks.example.com",
        "https://hooks.example.com:8443",
        "https://hooks.example.com.evil.example",
        "https://evil.example/hooks.example.com",
        "https://hooks.example.com@evil.example/",
        "https://me:secret@hooks.example.com/",
        "https://hooks.example.com/#part",
        "https://example.org/",
        "https://evilexample.org/"
      })
  void everythingElseIsNot(String url) {
    assertThat(
            allowing(false, false, "hooks.example.com", "*.example.org").refusal(URI.create(url)))
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.9.9.9",
        "0.0.0.0",
        "0.1.2.3",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "ff02::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::"
      })
  void addressesThatAreNotPublicAreTold(String address) throws UnknownHostException {
    assertThat(AllowedReceivers.isPrivate(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8.8.8.8", "100.128.0.1", "172.32.0.1", "2606:4700::1111"})
  void othersArePublic(String address) throws UnknownHostException {
    assertThat(AllowedReceivers.isPrivate(InetAddress.getByName(address))).isFalse();
  }

  @Test
  void anAllowedHostThatLeadsToThisMachineIsSentNothingUnlessThatIsAllowed()
      throws UnknownHostException {
    URI url = URI.create("https://localhost/");

    assertThat(allowing(false, false, "localhost").refusalNow(url)).isPresent();
    assertThat(allowing(true, false, "localhost").refusalNow(url)).isEmpty();
  }
}
