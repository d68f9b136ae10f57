/**
 * Tests the web page in a real Chromium, with the sample articles and a hostile one.
 *
 * <p>Debian's packages {@code chromium} and {@code chromium-driver} suffice; {@code ZHENGWEN_CHROMIUM} and {@code
 * ZHENGWEN_CHROMEDRIVER} name other executables. Without a browser the tests are aborted with a message; {@code
 * ZHENGWEN_REQUIRE_BROWSER=1} makes that an error.
 */
package io.zhengwen.page;
