/** For whoever looks into a phone's own log (小程序开发者工具, 用户反馈): ids and codes only, never what a person wrote. */
export function note(line: string): void {
  wx.getLogManager({ level: 1 }).warn(line);
}
