package main

import (
	cors "github.com/krakend/krakend-cors/v2"
	gologging "github.com/krakend/krakend-gologging/v2"
	httpsecure "github.com/krakend/krakend-httpsecure/v2"
	jose "github.com/krakend/krakend-jose/v2"
	"github.com/luraproject/lura/v2/config"
	router "github.com/luraproject/lura/v2/router/gin"
)

// nameBlocks tells Lura which module reads a block of extra_config. The
// modules of telemetry/opentelemetry and qos/ratelimit/router know their own.
func nameBlocks() {
	config.ExtraConfigAlias["router"] = router.Namespace
	config.ExtraConfigAlias["auth/validator"] = jose.ValidatorNamespace
	config.ExtraConfigAlias["security/cors"] = cors.Namespace
	config.ExtraConfigAlias["security/http"] = httpsecure.Namespace
	config.ExtraConfigAlias["telemetry/logging"] = gologging.Namespace
}
