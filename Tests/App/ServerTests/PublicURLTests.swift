import Testing

@testable import Server

/// What clients get and have to name is made by adding to it.
@Suite struct PublicURLTests {
    @Test(arguments: [
        "https://pa.example", "https://PA.example:8443", "https://pa.example/prior/auth-1",
        "https://10.0.0.1", "https://[2001:db8::1]:8443/x", "http://localhost:8080",
        "http://127.0.0.1:8080",
    ])
    func `host, port and path`(url: String) { #expect(PublicURL.isPlain(url)) }

    @Test(arguments: [
        "", "pa.example", "//pa.example", "https://", "https:///x", "ftp://pa.example",
        "https://pa.example/", "https://pa.example/x/", "https://pa.example//x",
        "https://pa.example/../x", "https://pa.example/p?x=1", "https://pa.example?x",
        "https://u:p@pa.example", "https://u@pa.example", "https://pa.example#f",
        "https://pa example",
        "https://pa.example:99999", "https://pa.example:0", "https://pa.example:",
        "https://pa.example:x",
        "https://pa.example/a b", "https://pa.example/a%2Fb", "https://pa.example/a;b",
        "https://pa..example", "https://-pa.example", "https://1.2.3", "https://pa.example\n",
        "http://pa.example", "http://10.0.0.1:8080",
    ])
    func `anything else is none`(url: String) { #expect(!PublicURL.isPlain(url)) }
}
