/**
 * The web page in a real Chromium, over the sample articles and one hostile one.
 *
 * <p>Debian's {@code chromium} and {@code chromium-driver} do; {@code ZHENGWEN_CHROMIUM} and {@code
 * ZHENGWEN_CHROMEDRIVER} name others. Without a browser these tests say so and are left out, unless {@code
 * ZHENGWEN_REQUIRE_BROWSER=1} makes that an error.
 */
package io.zhengwen.page;
