/**
 * Districts: the gazetteer's names found in text, and the division that each of them means.
 *
 * <p>A worked example: 福州市鼓楼区的干部在京沪高铁济南西站合影，与合作方商谈。
 *
 * <ol>
 *   <li>{@link io.zhengwen.entities.district.DistrictFinder#read} finds forms of names: 福州市, 鼓楼区, 济南, 合作.
 *   <li>What is part of another name falls out: 济南 in 济南西站; so does what lies in the name of an enterprise or person.
 *   <li>合作 is an everyday word; without evidence it falls out.
 *   <li>鼓楼区 stands in four cities: directly after 福州市 it is 350102. With nothing to tell, it would stay a mention
 *       without an id.
 * </ol>
 *
 * <p>Three lists among the resources say what no rule can: {@code names.txt} (names that need evidence), {@code words.txt}
 * (words that hold names) and {@code surroundings.txt} (words that make a name part of another).
 */
@NullMarked
package io.zhengwen.entities.district;

import org.jspecify.annotations.NullMarked;
