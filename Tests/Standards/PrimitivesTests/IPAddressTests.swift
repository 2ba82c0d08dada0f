import Primitives
import Testing

@Suite struct IPAddressTests {
    @Test(arguments: [
        ("8.8.8.8", "8.8.8.8"), ("0.0.0.0", "0.0.0.0"), ("255.255.255.255", "255.255.255.255"),
        ("::", "0:0:0:0:0:0:0:0"), ("::1", "0:0:0:0:0:0:0:1"), ("fe80::1", "fe80:0:0:0:0:0:0:1"),
        ("2001:DB8::8:800:200C:417A", "2001:db8:0:0:8:800:200c:417a"),
        ("1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8"), ("1::", "1:0:0:0:0:0:0:0"),
        ("::ffff:10.1.2.3", "10.1.2.3"), ("::FFFF:7f00:1", "127.0.0.1"),
        ("64:ff9b::8.8.8.8", "64:ff9b:0:0:0:0:808:808"),
    ])
    func `an address is read as it is written`(text: String, address: String) {
        #expect(IPAddress(text)?.description == address)
    }

    @Test(arguments: [
        "", "1", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "0x7f.0.0.1", "1.2.3.4 ", "127.1",
        "2130706433", "+1.2.3.4", ":", ":::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1::2::3",
        "12345::", "::g", "fe80::1%eth0", "[::1]", "1:2:3:4:5:6:7::8", "::1.2.3.4:5", "1.2.3.4::",
        "localhost",
    ])
    func `what is not written as an address is none`(text: String) {
        #expect(IPAddress(text) == nil)
    }

    @Test(arguments: [
        "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0",
        "126.0.0.1", "128.0.0.1", "169.253.255.255", "172.15.255.255", "172.32.0.0", "192.167.0.1",
        "192.169.0.0", "198.17.255.255", "198.20.0.0", "223.255.255.255", "2606:4700::1111",
        "2001:4860:4860::8888", "2a00:1450::1", "::ffff:8.8.8.8",
    ])
    func `an address of the world is global`(text: String) throws {
        #expect(try #require(IPAddress(text)).reach == .global)
    }

    @Test(arguments: [
        "0.0.0.0", "0.1.2.3", "10.0.0.1", "10.255.255.255", "100.64.0.1", "100.127.255.255",
        "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.1", "192.0.2.1", "192.168.1.1",
        "198.18.0.1", "198.19.255.255", "198.51.100.7", "203.0.113.9", "224.0.0.1",
        "239.255.255.255", "240.0.0.1", "255.255.255.255", "::", "::2", "fc00::1", "fd12::1",
        "fe80::1", "fec0::1", "ff02::1", "::ffff:10.0.0.1", "::ffff:169.254.169.254",
        "64:ff9b::a00:1", "2002:a00:1::", "2001::1", "2001:db8::1", "100::1", "4000::1",
        "::7f00:1", "3fff::1",
    ])
    func `an address of some network, or of none, is inside`(text: String) throws {
        #expect(try #require(IPAddress(text)).reach == .inside)
    }

    @Test(arguments: ["127.0.0.1", "127.255.255.254", "::1", "::ffff:127.0.0.1"])
    func `this machine is loopback`(text: String) throws {
        #expect(try #require(IPAddress(text)).reach == .loopback)
    }

    @Test func `bytes of another number are no address`() {
        #expect(IPAddress(bytes: [1, 2, 3]) == nil)
        #expect(IPAddress(bytes: []) == nil)
        #expect(IPAddress(bytes: [8, 8, 4, 4])?.description == "8.8.4.4")
    }
}
