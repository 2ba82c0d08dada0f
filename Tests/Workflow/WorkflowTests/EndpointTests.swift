import Primitives
import Testing
import Workflow

@Suite struct EndpointTests {
    @Test(arguments: [
        ("https://clinic.example/told", "clinic.example", 443, "/told"),
        ("HTTPS://Clinic.Example", "clinic.example", 443, "/"),
        ("https://clinic.example:8443/a/b?c=d", "clinic.example:8443", 8443, "/a/b?c=d"),
        ("https://clinic.example?x=1", "clinic.example", 443, "/?x=1"),
        ("http://127.0.0.1:80/x", "127.0.0.1", 80, "/x"),
        ("https://[2606:4700::1]/", "[2606:4700:0:0:0:0:0:1]", 443, "/"),
        ("https://[2606:4700::1]:8443/", "[2606:4700:0:0:0:0:0:1]:8443", 8443, "/"),
        ("https://xn--klinik-9ya.example/", "xn--klinik-9ya.example", 443, "/"),
        ("https://a_b.example/", "a_b.example", 443, "/"),
    ])
    func `a URL is read`(text: String, authority: String, port: Int, target: String) throws {
        let endpoint = try #require(Endpoint(text))
        #expect(endpoint.authority == authority)
        #expect(endpoint.port == port)
        #expect(endpoint.target == target)
    }

    @Test(arguments: [
        "", "clinic.example", "ftp://clinic.example/", "https:/clinic.example", "https://",
        "https:///told", "https://user@clinic.example/", "https://a:b@clinic.example/",
        "https://clinic.example/#part", "https://clinic.example:0/", "https://clinic.example:/",
        "https://clinic.example:65536/", "https://clinic.example:8x/", "https://-a.example/",
        "https://a-.example/", "https://a..example/", "https://.example/",
        "https://clinic example/",
        "https://clinic.example/a b", "https://clinic.example/\r\nX: y", "https://klínik.example/",
        "https://2130706433/", "https://0x7f000001/", "https://0x7f.1/", "https://127.1/",
        "https://1.2.3.4.5/", "https://010.0.0.1/", "https://[::1/", "https://[fe80::1%25eth0]/",
        "https://[1.2.3.4]/", "https://::1/", "https://a.example\\@b.example/",
    ])
    func `what is no URL, or would be read by others in another way, is none`(text: String) {
        #expect(Endpoint(text) == nil)
    }

    @Test func `a URL has a limit`() {
        let long = "https://clinic.example/" + String(repeating: "a", count: Endpoint.lengthMax)
        #expect(Endpoint(long) == nil)
    }

    @Test(arguments: [
        ("https://clinic.example/", true, true), ("http://clinic.example/", false, false),
        ("https://8.8.8.8/", true, true), ("http://8.8.8.8/", false, false),
        ("https://10.0.0.1/", false, false), ("http://192.168.0.1/", false, false),
        ("https://169.254.169.254/latest", false, false), ("https://[fd00::1]/", false, false),
        ("https://[::ffff:10.0.0.1]/", false, false), ("https://0.0.0.0/", false, false),
        ("http://127.0.0.1:9000/", false, true), ("https://127.0.0.1/", false, true),
        ("http://[::1]:9000/", false, true), ("http://localhost:9000/", false, true),
        ("https://localhost/", false, true), ("http://a.localhost/", false, true),
    ])
    func `the world is called by https, this machine where allowed, a network never`(
        text: String, isAllowed: Bool, isAllowedWithLoopback: Bool
    ) throws {
        let endpoint = try #require(Endpoint(text))
        #expect((EndpointRules().refusal(of: endpoint) == nil) == isAllowed)
        let demonstration = EndpointRules(allowsLoopback: true)
        #expect((demonstration.refusal(of: endpoint) == nil) == isAllowedWithLoopback)
    }
}
