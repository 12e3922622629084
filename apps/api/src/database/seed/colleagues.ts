import type { Label } from '@cityloom/operating-model';
import { both } from './both.ts';

/**
 * People of the organisations that none of the example's accounts belongs to, and residents who speak for themselves.
 * They write their own part of it as everybody does; nobody signs in as them.
 */
export const colleagues: readonly { username: string; name: Label; organisation: string | null }[] = [
  { username: 'deng.jie', name: both('邓洁', 'Deng Jie'), organisation: 'S04' },
  { username: 'ge.ping', name: both('葛平', 'Ge Ping'), organisation: 'S05' },
  { username: 'yan.li', name: both('严立', 'Yan Li'), organisation: 'S07' },
  { username: 'song.he', name: both('宋和', 'Song He'), organisation: 'S08' },
  { username: 'ding.jin', name: both('丁谨', 'Ding Jin'), organisation: 'S09' },
  { username: 'pei.yan', name: both('裴岩', 'Pei Yan'), organisation: 'S10' },
  { username: 'tian.he', name: both('田禾', 'Tian He'), organisation: 'S11' },
  { username: 'wang.cheng', name: both('汪澄', 'Wang Cheng'), organisation: 'S12' },
  { username: 'lu.xing', name: both('陆行', 'Lu Xing'), organisation: 'S13' },
  { username: 'jian.ning', name: both('简宁', 'Jian Ning'), organisation: 'S14' },
  { username: 'ye.he', name: both('叶禾', 'Ye He'), organisation: 'S15' },
  { username: 'liu.xi', name: both('柳溪', 'Liu Xi'), organisation: 'S20' },
  { username: 'bai.lang', name: both('白朗', 'Bai Lang'), organisation: 'S21' },
  { username: 'zhong.xu', name: both('钟序', 'Zhong Xu'), organisation: 'S22' },
  { username: 'luo.xiao', name: both('罗晓', 'Luo Xiao'), organisation: null },
  { username: 'fan.xiaoyu', name: both('范小雨', 'Fan Xiaoyu'), organisation: null },
];
