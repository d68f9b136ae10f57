/**
 * Attribution of sentences to their speakers.
 *
 * <p>A worked example: in 李明远来到甲公司。他说，企业发展要靠创新。要加大研发投入。“订单排到了年底。”公司负责人介绍。 the first sentence is narration, the second
 * and the third are said by 李明远 (他 is the person meant, 要… continues without a subject), the last by somebody who is
 * only described, 公司负责人.
 */
@NullMarked
package io.zhengwen.entities.statement;

import org.jspecify.annotations.NullMarked;
