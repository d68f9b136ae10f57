/**
 * Districts: the gazetteer's names found in text, and the division that each of them means.
 *
 * <p>A worked example: 福州市鼓楼区的干部在京沪高铁济南西站合影，与合作方商谈。
 *
 * <ol>
 *   <li>{@link io.zhengwen.entities.district.DistrictFinder#read} finds forms of names: 福州市, 鼓楼区, 济南, 合作.
 *   <li>A form that is part of another name is dropped: 济南 in 济南西站; so is one inside the name of an enterprise or
 *       person.
 *   <li>合作 is an everyday word; without evidence it is dropped.
 *   <li>鼓楼区 exists in four cities: directly after 福州市 it is 350102. Without evidence it would remain a mention without
 *       an id.
 * </ol>
 *
 * <p>Three lists among the resources hold the exceptions to the rules: {@code names.txt} (names that need evidence),
 * {@code words.txt} (words that hold names) and {@code surroundings.txt} (words that make a name part of another).
 */
@NullMarked
package io.zhengwen.entities.district;

import org.jspecify.annotations.NullMarked;
