/** Whether a socket's address is of this machine (RFC 6890; IPv4 mapped in IPv6 included). */
export function isLoopback(address: string | undefined): boolean {
  return address !== undefined && /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/.test(address);
}
