extension X12Guide {
    /// The acknowledgment of a notification: 005010X216. No open source has it, and no message was published. The levels
    /// of the notification again, with trace numbers, the reference number that it was kept under (REF NT), or why it was
    /// not (AAA). It is what is written here, and no claim about the guide.
    static let notificationAnswer278 = """
        guide 005010X216 HI 278 278 notification acknowledgment
        select BHT 02 11
        unit 2010C NM1 09 SUBSCRIBER NAME NM109
        seg ST R 1 "set header" : R=278 R R
        seg BHT R 1 "transaction header" : R=0007 R=11 R R R
        loop 2000A R 1 "who notified"
          seg HL R 1 "level" : R S R!20 S@736
          loop 2010A R 1 "who notified"
            seg NM1 R 1 "who notified" : R!1P,2B,36,FA,PR,X3 R=1,2 10xS
            seg AAA S * "rejection" : R=N N R S
          loop 2000B S 1 "who was notified"
            seg HL R 1 "level" : R S R!21 S@736
            loop 2010B R 1 "who was notified"
              seg NM1 R 1 "who was notified" : R!1P,2B,36,FA,PR,X3 R=1,2 10xS
              seg REF S * "other identification" : R!1G,1J,EI,G5,N5,N7,SY,ZH R S S
              seg AAA S * "rejection" : R=N N R S
            loop 2000C S 1 "subscriber"
              seg HL R 1 "level" : R S R!22 S@736
              loop 2010C R 1 "subscriber"
                seg NM1 R 1 "subscriber" : R!IL R=1 10xS
                seg REF S * "other identification" : R!1L,3L,6P,DP,EJ,F6,HJ,IG,N6,NQ,SY R S S
                seg AAA S * "rejection" : R=N N R S
                seg DMG S 1 "birth and sex" : S=D8 9xS S
                seg INS S 1 "relationship" : R=Y R=18 15xS
              loop 2000D S 1 "dependent"
                seg HL R 1 "level" : R S R!23 S@736
                loop 2010D R 1 "dependent"
                  seg NM1 R 1 "dependent" : R!QC R=1 10xS
                  seg REF S * "other identification" : R!EJ,SY R S S
                  seg AAA S * "rejection" : R=N N R S
                  seg DMG S 1 "birth and sex" : S=D8 9xS S
                  seg INS S 1 "relationship" : R=N R=01,19,G8 15xS
                loop 2000E S * "patient event"
                  seg HL R 1 "level" : R S R!EV S@736
                  seg TRN S * "trace number" : R=1,2 R S S
                  seg AAA S * "rejection" : R=N N R S
                  seg UM S 1 "what was told" : R=AR,HS,IN,SC S=1,2,3,4,I,N,R,S S S S S@1338 S@1213 S@923 S S@1514
                  seg REF S 1 "reference number" : R!NT R S S
              same 2000E S *
        seg SE R 1 "set trailer" : R R
        """
}
