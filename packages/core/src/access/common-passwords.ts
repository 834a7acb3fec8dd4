/** What people choose most, in small letters; a number or sign put to its end makes it no better. */
export const commonPasswords: ReadonlySet<string> = new Set(
  `password passw0rd p@ssword p@ssw0rd qwerty qwertyui qwertyuiop qazwsx qazwsxedc 1qaz2wsx 1q2w3e 1q2w3e4r 1q2w3e4r5t
   zxcvbn zxcvbnm asdfgh asdfghjk asdfghjkl abc abcd abcdef abcdefg abcdefgh a1b2c3 a1b2c3d4 aa123456 abc123 iloveyou
   woaini woaini1314 admin admin123 administrator root toor welcome letmein login master monkey dragon sunshine princess
   football baseball superman batman shadow michael jennifer jordan hunter trustno changeme default guest test tester
   testing demo temp secret pass user manager service office system security audit database server computer internet
   china beijing shanghai guangdong guangzhou shenzhen zhongguo huawei lenovo windows google baidu taobao tencent
   peiyu zhengfu qiye caiwu yonghu mima guanliyuan xitong anquan shenji`
    .split(/\s+/)
    .filter(word => word !== ''),
)
